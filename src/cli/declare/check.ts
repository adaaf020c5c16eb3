import { HELP } from '../help.ts'
import type { Host } from './host.ts'

export function declareCheck({ program, io, settings, finish }: Host): void {
  program
    .command('check')
    .description(HELP.check.description)
    .argument('[path...]', 'library folders or case files; without one, the library in use')
    .action(async (paths: readonly string[]) => {
      const { runCheck } = await import('../commands/check.ts')
      finish(await runCheck(paths, settings(), io))
    })
}
