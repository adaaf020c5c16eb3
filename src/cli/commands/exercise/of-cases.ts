import type { Command } from 'commander'
import type { Answer } from '../../../model/framework.ts'
import { declareConditions } from '../../program/conditions.ts'
import type { Host } from '../../program/host.ts'
import { declareGroup } from '../../program/operands.ts'
import { givenAnswers, option, parseCount } from '../../program/options.ts'
import { runWeakSpots } from './check/run.ts'
import { type ExportOptions, runExportGift, runExportQca, runExportRecal } from './export/run.ts'
import { type PacketOptions, runPacket } from './packet/run.ts'
import { runStart, type StartOptions } from './start/run.ts'

/** What comes before there are codings, and what is made of the case table alone. */
export async function declareOfCases(exercise: Command, host: Host): Promise<void> {
  declarePacket(exercise, host)
  await declareStart(exercise, host)
  declareWeakSpots(exercise, host)
  declareExport(exercise, host)
}

function declarePacket(exercise: Command, { library, io, finish }: Host): void {
  const command: Command = exercise
    .command('packet')
    .addOption(option('--seed <words>', 'words that nobody guesses; the same words make the same packets'))
    .addOption(option('--coders <n>', 'how many people are to code', parseCount))
    .addOption(option('--per-coder <n>', 'how many episodes each of them codes; 4 unless said', parseCount))
    .addOption(option('--overlap <n>', 'how many coders each episode has at least; 2 unless said', parseCount))
    .addOption(option('--units <n>', 'how many episodes are coded; all of them unless said', parseCount))
    .addOption(option('--coder <code>', 'print the packet of this coder alone'))
    .addOption(option('--form', 'as web pages with a form to fill, which need no install'))
    .addOption(option('--out <dir>', 'write all packets, the key and a roster into a folder'))
    .addOption(option('--force', 'overwrite files in the folder'))
    .action(async () => {
      finish(await runPacket(command.optsWithGlobals<PacketOptions>(), await library(), io))
    })
}

async function declareStart(exercise: Command, { library, io, finish }: Host): Promise<void> {
  const given = new Map<string, Answer>()
  const command: Command = exercise
    .command('start')
    .addOption(option('--outcome <answer>', 'your prediction of the outcome'))
    .addOption(option('--unit <letter>', 'which episode; the first that you have not coded unless said'))
    .addOption(option('--seed <words>', 'another order of the letters').default('start'))
    .addOption(option('--coder <name>', 'under which name your answers are saved').default('me'))
    .addOption(option('--save <file>', 'add your answers to a file of codings'))
    .addOption(option('--evidence', 'print the evidence, and ask nothing'))
    .action(async () => {
      const open = await library()
      const options = command.optsWithGlobals<Omit<StartOptions, 'given'>>()
      finish(await runStart({ ...options, given: givenAnswers(given, open.catalog.framework, io) }, open, io))
    })
  await declareConditions(command, given, library)
}

function declareWeakSpots(exercise: Command, { settings, library, io, finish }: Host): void {
  exercise.command('check').action(async () => {
    finish(await runWeakSpots(settings(), await library(), io))
  })
}

function declareExport(exercise: Command, host: Host): void {
  const { library, io, finish } = host
  const group = exercise.command('export').helpCommand(false)
  declareGroup(group, host)
  const qca: Command = group.command('qca').action(async () => {
    finish(await runExportQca(qca.optsWithGlobals<ExportOptions>(), await library(), io))
  })
  const gift: Command = group.command('gift').action(async () => {
    finish(await runExportGift(gift.optsWithGlobals<ExportOptions>(), await library(), io))
  })
  const recal: Command = group
    .command('recal-oir')
    .argument('[file...]', 'files of codings; without one, the codings of the library')
    .addOption(option('--condition <id>', 'the variable: a condition, or outcome'))
    .addOption(option('--key <file>', 'the answer key of the packets: letters become episodes'))
    .action(async (files: readonly string[]) => {
      finish(await runExportRecal(files, recal.optsWithGlobals<ExportOptions>(), await library(), io))
    })
}
