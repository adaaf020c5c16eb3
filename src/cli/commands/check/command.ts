import type { Command } from 'commander'
import type { Host } from '../../program/host.ts'

export function declareCheck(command: Command, { io, settings, finish }: Host): void {
  command
    .argument('[path...]', 'library folders or case files; without one, the library in use')
    .action(async (paths: readonly string[]) => {
      const { runCheck } = await import('./run.ts')
      finish(await runCheck(paths, settings(), io))
    })
}
