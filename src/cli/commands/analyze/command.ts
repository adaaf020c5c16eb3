import type { Command } from 'commander'
import { CROSSOVER_WAYS } from '../../../analysis/crossover.ts'
import { PARTS, type Part } from '../../../analysis/results.ts'
import { suggestion } from '../../../model/nearest.ts'
import type { Host } from '../../program/host.ts'
import { InvalidArgumentError, oneOf, option, parseCount } from '../../program/options.ts'
import { type AnalyzeOptions, runAnalyze } from './run.ts'

export function declareAnalyze(command: Command, { io, library, finish }: Host): void {
  command
    .argument('[part]', `one of ${PARTS.join(', ')}; all in this order without it`, parsePart)
    .addOption(option('--data <file>', 'a CSV file of memberships instead of the case library, - for stdin'))
    .addOption(option('--outcome <set>', 'the outcome: a column, or ~ and a column for its negation'))
    .addOption(option('--conditions <sets>', 'the conditions: columns, as A,B,C; at most 26', parseNames))
    .addOption(
      option(
        '--incl-cut <cut>',
        'a row is coded 1 from this inclusion on (0.8; crisp data 1); with a second, as 0.8,0.6, C between them',
        parseCuts,
      ),
    )
    .addOption(option('--pri-cut <cut>', 'a row coded 1 needs this PRI too (0)', parseShare))
    .addOption(option('--n-cut <n>', 'a row with fewer cases is a remainder (1)', parsePositive))
    .addOption(oneOf('--crossover <way>', 'move conditions that are at exactly 0.5 by 0.001', CROSSOVER_WAYS))
    .addOption(
      option('--dir-exp <sets>', 'directional expectations for the intermediate solution, as A,~B', parseNames),
    )
    .addOption(option('--rule <expression>', 'what congruence tests, as "A*~B + C"'))
    .addOption(option('--max-models <n>', 'how many models to show; all are counted (100)', parsePositive))
    .addOption(option('--samples <n>', 'robustness: how many of very many combinations to try (10000)', parsePositive))
    .addOption(option('--seed <words>', 'robustness: the seed of the sample (backroom)'))
    .addOption(option('--svg <file>', 'write the pictures to a file as well'))
    .addOption(option('--force', 'overwrite the file'))
    .action(async (part: Part | undefined) => {
      finish(await runAnalyze(part, command.optsWithGlobals<AnalyzeOptions>(), library, io))
    })
}

function parsePart(text: string): Part {
  const part = PARTS.find((each) => each === text)
  if (part !== undefined) return part
  throw new InvalidArgumentError(suggestion(text, PARTS))
}

function parseNames(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim())
}

function parseShare(text: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && share <= 1) return share
  throw new InvalidArgumentError('It must be a number from 0 to 1.')
}

function parseCuts(text: string): readonly number[] {
  const cuts = text.split(',').map(parseShare)
  const [first = 0, second = 0] = cuts
  if (cuts.length > 2 || (cuts.length === 2 && second >= first)) {
    throw new InvalidArgumentError('It must be one number, or two with the lower one second: 0.8,0.6.')
  }
  return cuts
}

function parsePositive(text: string): number {
  const count = parseCount(text)
  if (count > 0) return count
  throw new InvalidArgumentError('It must be 1 or more.')
}
