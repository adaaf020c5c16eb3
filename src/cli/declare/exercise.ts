import { HELP } from '../help.ts'
import { declareCoding } from './exercise-coding.ts'
import { declareCodings } from './exercise-codings.ts'
import type { Host } from './host.ts'
import { declareGroup } from './operands.ts'

/** `exercise` and its sub-commands: a class codes the cases. */
export function declareExercise(host: Host): void {
  const exercise = host.program.command('exercise').description(HELP.exercise.description).helpCommand(false)
  declareGroup(exercise, host.library)
  declareCoding(exercise, host)
  declareCodings(exercise, host)
}
