import type { Command } from './declaration.ts'

/** Every command, in the order in which help lists them. What one takes is loaded only when it is wanted. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  assess: async () => (await import('../commands/assess/command.ts')).assess,
  batch: async () => (await import('../commands/batch/command.ts')).batch,
  cases: async () => (await import('../commands/cases/command.ts')).cases,
  check: async () => (await import('../commands/check/command.ts')).check,
  analyze: async () => (await import('../commands/analyze/command.ts')).analyze,
  exercise: async () => (await import('../commands/exercise/command.ts')).exercise,
  page: async () => (await import('../commands/page/command.ts')).page,
  new: async () => (await import('../commands/new/command.ts')).newCommand,
  doctor: async () => (await import('../commands/doctor/command.ts')).doctor,
  completion: async () => (await import('../commands/completion/command.ts')).completion,
  help: async () => (await import('../commands/help/command.ts')).helpCommand,
}

/** What runs without a command. */
export const UNNAMED = 'assess'

/** Every command, loaded. */
export async function allCommands(): Promise<readonly Command[]> {
  return await Promise.all(Object.values(COMMANDS).map((load) => load()))
}
