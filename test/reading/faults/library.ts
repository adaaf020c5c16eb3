import { blindFaults } from './blind.ts'
import { caseFaults } from './case.ts'
import { codingFaults } from './coding.ts'
import { exerciseFaults } from './exercise.ts'
import type { Fault } from './fault.ts'
import { frameworkFaults } from './framework.ts'
import { schemaFaults } from './schema.ts'
import { textFaults } from './text.ts'

/** Everything that can be wrong with a library. */
export const libraryFaults: readonly Fault[] = [
  ...textFaults,
  ...schemaFaults,
  ...caseFaults,
  ...blindFaults,
  ...codingFaults,
  ...exerciseFaults,
  ...frameworkFaults,
]
