import type { Command } from 'commander'
import { RECORD_INPUTS } from '../../../model/record.ts'
import type { Host } from '../../program/host.ts'
import { InvalidArgumentError, oneOf, option } from '../../program/options.ts'
import { type BatchOptions, runBatch } from './run.ts'

export function declareBatch(command: Command, { io, library, finish }: Host): void {
  command
    .argument('[file]', 'where the records are, - for stdin', '-')
    .addOption(
      oneOf('--from <kind>', 'what the records are, if not as the name or the first character says', RECORD_INPUTS),
    )
    .addOption(
      option(
        '--fields <names>',
        'which fields to print, in this order, as id,headline: own ones and results',
        parseFields,
      ),
    )
    .addOption(option('--full', 'print the whole assessment of each record'))
    .addOption(option('--strict', 'stop at the first bad record'))
    .addOption(option('--max-errors <n>', 'stop after this many bad records', parseLimit))
    .action(async (file: string) => {
      finish(await runBatch(file, command.optsWithGlobals<BatchOptions>(), await library(), io))
    })
}

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, 1 or more.')
}

function parseFields(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('One of the names is empty.')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new InvalidArgumentError(`"${twice}" stands twice.`)
  return names
}
