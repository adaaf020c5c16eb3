import type { Command } from 'commander'
import { SORT_KEYS } from '../../../assessment/episodes.ts'
import { BIBLIOGRAPHY_STYLES } from '../../../results/index.ts'
import { UsageError } from '../../errors.ts'
import type { Host } from '../../program/host.ts'
import { namesIn, refuseOperands } from '../../program/operands.ts'
import { filterOptions, oneOf } from '../../program/options.ts'
import {
  type CaseOptions,
  runCaseCompare,
  runCaseList,
  runCaseShow,
  runCaseSources,
  runCaseTimeline,
  runCodebook,
} from './run.ts'

const NAMES = 'cases or episodes; without one, all that the filters want'

/** `cases` and its sub-commands. */
export function declareCases(cases: Command, { io, settings, library, finish }: Host): void {
  cases.addOption(oneOf('--sort <key>', 'the order of the table', SORT_KEYS).default('date')).action(async () => {
    const open = await library()
    refuseOperands(cases, namesIn(cases), open.catalog)
    finish(await runCaseList(cases.optsWithGlobals<CaseOptions>(), open, io))
  })
  for (const option of filterOptions()) cases.addOption(option)

  cases
    .command('show')
    .argument('<id>', 'a case or an episode: nixon, or nixon/opening')
    .action(async (id: string) => {
      refuseFilters(cases)
      finish(await runCaseShow(id, settings(), await library(), io))
    })
  cases
    .command('compare')
    .argument('<id>', 'a case or an episode')
    .argument('<other-id>', 'another')
    .action(async (a: string, b: string) => {
      refuseFilters(cases)
      finish(await runCaseCompare([a, b], settings(), await library(), io))
    })
  cases
    .command('timeline')
    .argument('[id...]', NAMES)
    .action(async (ids: readonly string[], _options, command: Command) => {
      finish(await runCaseTimeline(ids, command.optsWithGlobals<CaseOptions>(), await library(), io))
    })
  cases
    .command('sources')
    .argument('[id...]', NAMES)
    .addOption(oneOf('--style <style>', 'for other programs, instead of --format', BIBLIOGRAPHY_STYLES))
    .action(async (ids: readonly string[], _options, command: Command) => {
      finish(await runCaseSources(ids, command.optsWithGlobals<CaseOptions>(), await library(), io))
    })
  cases.command('codebook').action(async () => {
    refuseFilters(cases)
    finish(await runCodebook(settings(), await library(), io))
  })
  // Only now, since sub-commands take it over from here.
  cases.allowExcessArguments()
}

/** Filters choose among all cases; beside a case that is named they would be ignored. */
function refuseFilters(cases: Command): void {
  const [given] = filterOptions().filter((option) => cases.getOptionValue(option.attributeName()) !== undefined)
  if (given !== undefined) throw new UsageError(`${given.long} does not go with cases that are named.`)
}
