import { InvalidArgumentError, Option } from 'commander'
import { RECORD_INPUTS } from '../../model/record.ts'
import type { BatchOptions } from '../commands/batch.ts'
import { HELP } from '../help.ts'
import { oneOf, parseCount } from '../options.ts'
import type { Host } from './host.ts'

export function declareBatch({ program, io, library, finish }: Host): void {
  const command = program
    .command('batch')
    .description(HELP.batch.description)
    .argument('[file]', 'where the records are, - for stdin', '-')
    .addOption(
      oneOf('--from <kind>', 'what the records are, if not as the name or the first character says', RECORD_INPUTS),
    )
    .addOption(
      new Option('--fields <names>', 'which fields to print, in this order: id,headline').argParser(parseFields),
    )
    .addOption(new Option('--full', 'print the whole assessment of each record'))
    .addOption(new Option('--strict', 'stop at the first bad record'))
    .addOption(new Option('--max-errors <n>', 'stop after this many bad records').argParser(parseLimit))
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
