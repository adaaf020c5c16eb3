import type { Command } from 'commander'
import { RECORD_INPUTS } from '../../model/record.ts'
import type { BatchOptions } from '../commands/batch.ts'
import { InvalidArgumentError, oneOf, option, parseCount } from '../options.ts'
import type { Host } from './host.ts'

export function declareBatch(command: Command, { io, library, finish }: Host): void {
  command
    .argument('[file]', 'where the records are, - for stdin', '-')
    .addOption(
      oneOf('--from <kind>', 'what the records are, if not as the name or the first character says', RECORD_INPUTS),
    )
    .addOption(option('--fields <names>', 'which fields to print, in this order: id,headline', parseFields))
    .addOption(option('--full', 'print the whole assessment of each record'))
    .addOption(option('--strict', 'stop at the first bad record'))
    .addOption(option('--max-errors <n>', 'stop after this many bad records', parseLimit))
    .action(async (file: string) => {
      const { runBatch } = await import('../commands/batch.ts')
      finish(await runBatch(file, command.optsWithGlobals<BatchOptions>(), await library(), io))
    })
}

function parseLimit(text: string): number {
  const limit = parseCount(text)
  if (limit === 0) throw new InvalidArgumentError('It must be 1 or more.')
  return limit
}

function parseFields(text: string): readonly string[] {
  const names = text.split(',')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new InvalidArgumentError(`"${twice}" stands twice.`)
  return names
}
