import type { Step } from './step.ts'
import { collectStep } from './steps/collect.ts'
import { decideStep } from './steps/decide.ts'
import { discussStep } from './steps/discuss.ts'
import { gradeStep } from './steps/grade.ts'
import { packetsStep } from './steps/packets.ts'
import { prepareStep } from './steps/prepare.ts'
import { resultStep } from './steps/result.ts'
import { revealStep } from './steps/reveal.ts'

/** The steps of a class, in order. */
export const STEPS: readonly Step[] = [
  prepareStep,
  packetsStep,
  collectStep,
  discussStep,
  decideStep,
  revealStep,
  resultStep,
  gradeStep,
]
