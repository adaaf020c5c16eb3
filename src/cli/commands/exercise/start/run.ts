import { indicate } from '../../../../assessment/degrees.ts'
import { choiceOf, letterUnits } from '../../../../classroom/answer-key.ts'
import { blindFramework } from '../../../../classroom/packets.ts'
import { createRandom } from '../../../../classroom/random.ts'
import type { KeyUnit } from '../../../../model/answer-key.ts'
import { vocabularyOf } from '../../../../model/answers.ts'
import { coderName } from '../../../../model/coder-code.ts'
import { type CodingRow, OPEN_PACKET, OUTCOME, savedAt } from '../../../../model/coding-row.ts'
import { composed } from '../../../../model/composed.ts'
import { type Answers, allowedAnswers, type Framework } from '../../../../model/framework.ts'
import { episodeId } from '../../../../model/library.ts'
import { askedScales } from '../../../../model/question-label.ts'
import { isFormula } from '../../../../rendering/escape.ts'
import { print } from '../../../../rendering/formats.ts'
import { counted, series } from '../../../../rendering/words.ts'
import type { Reason } from '../../../../results/agreement/view.ts'
import { printCodings } from '../../../../results/codings/csv.ts'
import { printable } from '../../../../results/result.ts'
import { revealResult } from '../../../../results/reveal/result.ts'
import type { UnitView } from '../../../../results/unit/document.ts'
import { unitResult } from '../../../../results/unit/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import { evidenceCoding } from '../../../library/selection.ts'
import { answerFrom, givenAnswers } from '../../../program/conditions.ts'
import type { Session } from '../../../terminal/session.ts'
import { blindUnitOf, caseAndEpisode, recognizableIn } from '../blind-units.ts'
import type { StartOptions } from './command.ts'
import { NAMELESS } from './defaults.ts'
import { readSaved, saveRow } from './saved-rows.ts'

/** Shows the evidence of a blind episode, asks the questions and a prediction, then reveals the episode. */
export async function runStart(session: Session, options: StartOptions): Promise<ExitStatus> {
  refuseIdle(options)
  const library = await session.library()
  const { catalog } = library
  const { framework } = catalog
  const coding = evidenceCoding(framework, session.settings.coding)
  const coder = coderOf(options)
  const saved = options.save === undefined ? [] : await readSaved(options.save, catalog, session)
  const done = saved.filter((row) => row.coder === coder).map((row) => row.unit)
  const unit = chooseUnit(lettered(library, options.seed, coding), options.unit, done)
  const view = { framework, unit: blindUnitOf(library, coding, unit.unit, unit.episode) }
  if (options.evidence === true) {
    await session.show(unitResult, view)
    return EXIT.done
  }
  const given = givenAnswers(options.given, framework, session.env)
  const { [OUTCOME]: outcome = null, ...answers } = await answersTo(
    blindFramework(framework),
    { ...given, ...predicted(options.outcome, framework) },
    view,
    session,
  )
  await finish({ coder, packet: OPEN_PACKET, unit: unit.episode, answers, outcome }, unit.unit, options, session)
  return EXIT.done
}

/**
 * Showing only evidence needs no answers. A file of answers decides which episode is next, unless the unit is given.
 */
function refuseIdle({ evidence, given, outcome, save, unit }: StartOptions): void {
  if (evidence !== true) return
  const [answered] = [...given.keys(), ...(outcome === undefined ? [] : [OUTCOME])]
  if (answered !== undefined) {
    throw new UsageError(`--evidence asks nothing, so it can't be combined with --${answered}.`)
  }
  if (save !== undefined && unit !== undefined) {
    throw new UsageError("--save can't be combined with both --evidence and --unit: nothing is saved.")
  }
}

/** Saves the answers if requested, and reveals the episode. No answer is ever lost. */
async function finish(row: CodingRow, letter: string, { save }: StartOptions, session: Session): Promise<void> {
  const library = await session.library()
  const { catalog } = library
  const { framework } = catalog
  const kept = { ...row, saved: savedAt(session.now()) }
  const [saving] = await Promise.allSettled([save === undefined ? null : saveRow(save, kept, catalog, session)])
  const episode = catalog.episodes.find((each) => episodeId(each) === row.unit)
  if (episode === undefined) throw new Error(`There is no episode ${row.unit}`)
  const { possible } = indicate(framework, row.answers)
  await session.show(revealResult, { framework, row, letter, episode, possible, reasons: reasonsOf(library, row.unit) })
  if (saving.status === 'rejected') {
    await session.say(`backroom: Your answers were not saved. They are:\n${printCodings([kept], framework)}`)
    throw saving.reason
  }
  if (save !== undefined) await session.warn(savedMessage(save, row.coder))
}

/** What to do with the file. A file with the default name can't be told apart from another student's. */
function savedMessage(save: string, coder: string): string {
  return [
    `Saved to ${save}. Give this file to your teacher.`,
    coder === NAMELESS
      ? `It names you "${coder}". Next time, give the name or code that your teacher expects: --coder NAME`
      : `It names you "${coder}".`,
  ].join('\n')
}

/** Every episode of the coding with the letter that the seed gives it. Those that are easy to recognize come last. */
function lettered(library: OpenLibrary, seed: string, coding: string): readonly KeyUnit[] {
  return letterUnits(choiceOf(library.catalog, coding, recognizableIn(library)), createRandom(composed(seed)))
}

/** The coder's name for a row. A name that a spreadsheet would run as a formula would be saved in another form. */
function coderOf({ coder }: StartOptions): string {
  const name = coderName(coder)
  if (name === '') throw new UsageError('--coder needs a name.')
  if (isFormula(name)) throw new UsageError(`--coder: "${name}" looks like a spreadsheet formula. Use another name.`)
  return name
}

/** The requested letter, or the first one that the coder has not coded yet. */
function chooseUnit(units: readonly KeyUnit[], unit: string | undefined, done: readonly string[]): KeyUnit {
  const letters = units.map((each) => each.unit)
  if (unit !== undefined) {
    const found = units.find((each) => each.unit === unit.toUpperCase())
    if (found !== undefined) return found
    throw new UsageError(`There is no unit "${unit}".\nUnits: ${letters[0]} to ${letters.at(-1)}.`)
  }
  const next = units.find(({ episode }) => !done.includes(episode))
  if (next !== undefined) return next
  const all = units.length === 1 ? 'the one episode' : `all ${units.length} episodes`
  throw new UsageError(`You have coded ${all}. To code one again: --unit A`)
}

/**
 * The given answers; the others are asked with the evidence shown first. If they can't be asked, says how to give them.
 */
async function answersTo(framework: Framework, answers: Answers, view: UnitView, session: Session): Promise<Answers> {
  const missing = askedScales(framework).filter(({ id }) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  if (session.decisions().asking.value) {
    await session.say(`${await print(printable(unitResult, view), 'text', () => session.look('stderr'))}\n`)
  }
  const complete = await session.ask({ framework, answers, missing, repeatable: false })
  if (complete !== null) return complete
  const options = series(missing.map(({ id }) => `--${id}`))
  throw new UsageError(
    `${counted(missing.length, 'answer')} missing, and input is not interactive. For the evidence, add --evidence.\nAdd ${options}. Answers: ${allowedAnswers(framework).join(', ')}.`,
  )
}

function predicted(outcome: string | undefined, framework: Framework): Answers {
  if (outcome === undefined) return {}
  return { [OUTCOME]: answerFrom(outcome, `--${OUTCOME}`, vocabularyOf(framework)) }
}

function reasonsOf(library: OpenLibrary, unit: string): readonly Reason[] {
  const { codings } = caseAndEpisode(library, unit).episode
  return Object.entries(codings).flatMap(([coding, { conditions, outcome }]) => [
    ...Object.entries(conditions).map(([scale, code]): Reason => ({ unit, scale, coding, code })),
    { unit, scale: OUTCOME, coding, code: outcome },
  ])
}
