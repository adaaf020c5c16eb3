import { Option } from 'commander'
import type { PageOptions } from '../commands/page.ts'
import { HELP } from '../help.ts'
import type { Host } from './host.ts'

export function declarePage({ program, io, library, finish }: Host): void {
  const page = program
    .command('page')
    .description(HELP.page.description)
    .addOption(new Option('--out <file>', 'write the page to a file instead of stdout'))
    .addOption(new Option('--force', 'overwrite the file'))
    .action(async () => {
      const { runPage } = await import('../commands/page.ts')
      finish(await runPage(page.optsWithGlobals<PageOptions>(), await library(), io))
    })
}
