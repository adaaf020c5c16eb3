import type { Command } from 'commander'
import type { Host } from '../../program/host.ts'
import { option } from '../../program/options.ts'
import { type PageOptions, runPage } from './run.ts'

export function declarePage(command: Command, { io, library, finish }: Host): void {
  command
    .addOption(option('--out <file>', 'write the page to a file instead of stdout'))
    .addOption(option('--force', 'overwrite the file'))
    .action(async () => {
      finish(await runPage(command.optsWithGlobals<PageOptions>(), await library(), io))
    })
}
