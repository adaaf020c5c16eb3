import type { Command } from 'commander'
import { declareOfCases } from './exercise-cases.ts'
import { declareCodings } from './exercise-codings.ts'
import type { Host } from './host.ts'
import { declareGroup } from './operands.ts'

/** `exercise` and its sub-commands: a class codes the cases. */
export async function declareExercise(exercise: Command, host: Host): Promise<void> {
  declareGroup(exercise, host)
  await declareOfCases(exercise, host)
  declareCodings(exercise, host)
}
