import type { Command, Option } from 'commander'
import type { Host } from '../../program/host.ts'
import { option, parseCount } from '../../program/options.ts'
import { type AgreeOptions, runAgree } from './agree/run.ts'
import { type CollectOptions, runCollect } from './collect/run.ts'
import { type GradeOptions, runGrade } from './grade/run.ts'
import { type MedianOptions, runMedian } from './median/run.ts'

const ROWS = 'files of codings, from page, command, spreadsheet or form; - for stdin'

/** What is made of codings once there are some. */
export function declareCodings(exercise: Command, host: Host): void {
  declareCollect(exercise, host)
  declareAgree(exercise, host)
  declareMedian(exercise, host)
  declareGrade(exercise, host)
}

function keyOption(): Option {
  return option('--key <file>', 'the answer key of the packets: letters become episodes')
}

function declareCollect(exercise: Command, { library, io, finish }: Host): void {
  const command: Command = exercise
    .command('collect')
    .argument('<file...>', ROWS)
    .addOption(keyOption())
    .action(async (files: readonly string[]) => {
      finish(await runCollect(files, command.optsWithGlobals<CollectOptions>(), await library(), io))
    })
}

function declareAgree(exercise: Command, { library, io, finish }: Host): void {
  const command: Command = exercise
    .command('agree')
    .argument('<file...>', ROWS)
    .addOption(keyOption())
    .addOption(option('--tally', 'what was answered, as bars for a projector'))
    .addOption(option('--top <n>', 'how many of the widest spreads to show', parseCount))
    .action(async (files: readonly string[]) => {
      finish(await runAgree(files, command.optsWithGlobals<AgreeOptions>(), await library(), io))
    })
}

function declareMedian(exercise: Command, { library, io, finish }: Host): void {
  const command: Command = exercise
    .command('median')
    .argument('<file...>', ROWS)
    .addOption(keyOption())
    .addOption(option('--out <file>', 'write the coding to a file, such as class.yaml, instead of stdout'))
    .addOption(option('--force', 'overwrite the file'))
    .action(async (files: readonly string[]) => {
      finish(await runMedian(files, command.optsWithGlobals<MedianOptions>(), await library(), io))
    })
}

function declareGrade(exercise: Command, { library, io, finish }: Host): void {
  const command: Command = exercise
    .command('grade')
    .argument('<file...>', ROWS)
    .addOption(keyOption())
    .addOption(option('--rubric <file>', 'points for each condition, in YAML'))
    .addOption(option('--gradebook <file>', 'your export from Canvas, Moodle or Brightspace, to be filled'))
    .addOption(option('--column <name>', 'the column of the gradebook to fill'))
    .addOption(option('--roster <file>', 'who each coder is: a column coder, and one that the gradebook has too'))
    .addOption(option('--coder-column <name>', 'the column of the gradebook that holds the codes of coders'))
    .addOption(option('--overwrite-marks', 'replace marks that are there already'))
    .addOption(option('--out <file>', 'write the filled gradebook to a file instead of stdout'))
    .addOption(option('--force', 'overwrite the file'))
    .action(async (files: readonly string[]) => {
      const options = command.optsWithGlobals<Omit<GradeOptions, 'formatted'>>()
      const formatted = command.getOptionValueSourceWithGlobals('format') === 'cli'
      finish(await runGrade(files, { ...options, formatted }, await library(), io))
    })
}
