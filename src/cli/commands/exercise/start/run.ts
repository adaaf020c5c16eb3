import { indicate } from '../../../../assessment/degrees.ts'
import { blindFramework, createKey } from '../../../../classroom/packets.ts'
import type { KeyUnit } from '../../../../model/answer-key.ts'
import { coderName } from '../../../../model/coder-code.ts'
import { type CodingRow, OPEN_PACKET, OUTCOME } from '../../../../model/coding-row.ts'
import { type Answers, allowedAnswers, type Framework } from '../../../../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../../../../model/library.ts'
import { suggestion } from '../../../../model/nearest.ts'
import { isFormula } from '../../../../rendering/escape.ts'
import type { Reason } from '../../../../results/agreement/view.ts'
import { printCodings } from '../../../../results/codings/csv.ts'
import { render } from '../../../../results/index.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Io } from '../../../terminal/io.ts'
import { show, tell, warn } from '../../../terminal/output.ts'
import { type GlobalOptions, mayAsk, textContext } from '../../../terminal/settings.ts'
import { blindUnitOf, caseAndEpisode, evidenceCoding } from '../blind-units.ts'
import { readSaved, saveRow } from './saved-rows.ts'

export interface StartOptions extends GlobalOptions {
  /** Conditions answered by option or environment. */
  readonly given: Answers
  readonly outcome?: string
  readonly seed: string
  readonly unit?: string
  readonly coder: string
  readonly save?: string
  readonly evidence?: boolean
}

/** One blind episode: its evidence, the questions, a prediction; then which one it was. */
export async function runStart(options: StartOptions, library: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { catalog } = library
  const { framework } = catalog
  const coding = evidenceCoding(framework, options.coding)
  const coder = coderOf(options)
  const saved = options.save === undefined ? [] : await readSaved(options.save, catalog)
  const done = saved.filter((row) => row.coder === coder).map((row) => row.unit)
  const unit = chooseUnit(lettered(catalog, options.seed, coding), options.unit, done)
  const blind = blindUnitOf(library, coding, unit.unit, unit.episode)
  if (options.evidence === true) {
    await show({ kind: 'unit', view: { framework, unit: blind } }, options, io)
    return EXIT.done
  }
  const evidence = (): Promise<string> =>
    render({ kind: 'unit', view: { framework, unit: blind } }, 'text', () => textContext(io.stderr, options, io))
  const { [OUTCOME]: outcome = null, ...answers } = await answersTo(blindFramework(framework), options, evidence, io)
  const row: CodingRow = { coder, packet: OPEN_PACKET, unit: unit.episode, answers, outcome }
  const [saving] = await Promise.allSettled([options.save === undefined ? null : saveRow(options.save, row, catalog)])
  const episode = catalog.episodes.find((each) => episodeId(each) === unit.episode) as CodedEpisode
  const view = {
    framework,
    row,
    letter: unit.unit,
    episode,
    possible: indicate(framework, answers).possible,
    reasons: reasonsOf(library, unit.episode),
  }
  await show({ kind: 'reveal', view }, options, io)
  if (saving.status === 'rejected') {
    await tell(`Your answers are not saved. They are:\n${printCodings([row], framework)}`, io)
    throw saving.reason
  }
  if (options.save !== undefined) await warn(`Saved in ${options.save}.`, options, io)
  return EXIT.done
}

/** Every episode of the coding under the letter that the seed gives it. */
function lettered(catalog: Catalog, seed: string, coding: string): readonly KeyUnit[] {
  const units = catalog.episodes.filter((episode) => codesOf(episode, coding) !== null).length
  return createKey(catalog, { seed, coding, units, coders: 1, perCoder: units, overlap: 1 }).units
}

/** The name as a row has it. One that a spreadsheet would run would be saved as another one. */
function coderOf({ coder }: StartOptions): string {
  const name = coderName(coder)
  if (name === '') throw new UsageError('The name of a coder cannot be empty (--coder).')
  if (isFormula(name)) throw new UsageError(`A spreadsheet would take "${name}" for a formula: use another --coder.`)
  return name
}

/** The letter asked for, or the first that the coder has not coded yet. */
function chooseUnit(units: readonly KeyUnit[], unit: string | undefined, done: readonly string[]): KeyUnit {
  const letters = units.map((each) => each.unit)
  if (unit !== undefined) {
    const found = units.find((each) => each.unit === unit.toUpperCase())
    if (found !== undefined) return found
    throw new UsageError(`There is no unit "${unit}". Units: ${letters[0]} to ${letters.at(-1)}.`)
  }
  const next = units.find(({ episode }) => !done.includes(episode))
  if (next !== undefined) return next
  throw new UsageError(`All ${units.length} episodes are coded. Name one to code it again: --unit A.`)
}

/** Answers by option, else asked for with the evidence before them; otherwise says how to give them. */
async function answersTo(
  framework: Framework,
  options: StartOptions,
  evidence: () => Promise<string>,
  io: Io,
): Promise<Answers> {
  const answers: Answers = { ...options.given, ...predicted(options.outcome, framework) }
  const asked = [...framework.conditions, { ...framework.outcome, id: OUTCOME }]
  const missing = asked.filter(({ id }) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  if (!mayAsk(options, io)) {
    const lines = missing.map(({ id, question }) => `  --${id}  ${question}`)
    throw new UsageError(
      `Answers are missing, and there is nobody to ask.\n${lines.join('\n')}\nAnswers: ${allowedAnswers(framework).join(', ')}.\nThe evidence to answer from: backroom exercise start --evidence`,
    )
  }
  await tell(`${await evidence()}\n`, io)
  const { askMissing } = await import('../../../terminal/asking.ts')
  return await askMissing({ framework, answers, missing, context: () => textContext(io.stderr, options, io), io })
}

function predicted(outcome: string | undefined, framework: Framework): Answers {
  if (outcome === undefined) return {}
  const allowed = allowedAnswers(framework)
  if (allowed.includes(outcome)) return { [OUTCOME]: outcome }
  throw new UsageError(`"${outcome}" is not an answer. ${suggestion(outcome, allowed)}`)
}

function reasonsOf(library: OpenLibrary, unit: string): readonly Reason[] {
  const { codings } = caseAndEpisode(library, unit).episode
  return Object.entries(codings).flatMap(([coding, { conditions, outcome }]) => [
    ...Object.entries(conditions).map(([scale, code]): Reason => ({ unit, scale, coding, code })),
    { unit, scale: OUTCOME, coding, code: outcome },
  ])
}
