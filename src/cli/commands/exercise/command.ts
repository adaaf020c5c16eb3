import type { Command } from 'commander'
import type { Host } from '../../program/host.ts'
import { declareGroup } from '../../program/operands.ts'
import { declareOfCases } from './of-cases.ts'
import { declareCodings } from './of-codings.ts'

/** `exercise` and its sub-commands: a class codes the cases. */
export async function declareExercise(exercise: Command, host: Host): Promise<void> {
  declareGroup(exercise, host)
  await declareOfCases(exercise, host)
  declareCodings(exercise, host)
}
