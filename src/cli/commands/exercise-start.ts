import { basename, dirname } from 'node:path'
import { indicate } from '../../assessment/degrees.ts'
import { createKey } from '../../classroom/packets.ts'
import type { KeyUnit } from '../../model/answer-key.ts'
import { type CodingRow, OPEN_PACKET, OUTCOME, rowColumns } from '../../model/coding-row.ts'
import { type Answers, allowedAnswers, type Framework, type Scale } from '../../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import { exists, readInput } from '../../reading/files.ts'
import { decodeText } from '../../reading/text.ts'
import { printCodings } from '../../rendering/exercise/codings.ts'
import type { Reason } from '../../rendering/exercise/view.ts'
import { render } from '../../rendering/index.ts'
import { blindUnitOf, caseAndEpisode } from '../blind-units.ts'
import { DataError, UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import { type OpenLibrary, readable } from '../library.ts'
import { show, tell, warn } from '../output.ts'
import { chooseCoding } from '../selection.ts'
import { type GlobalOptions, mayAsk, textContext } from '../settings.ts'
import { writeFiles } from '../writing.ts'

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

type Asked = Scale & { readonly id: string }

/** One blind episode: its evidence, the questions, a prediction; then which one it was. */
export async function runStart(options: StartOptions, library: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { catalog } = library
  const { framework } = catalog
  const coding = chooseCoding(framework, options.coding)
  const saved = options.save === undefined ? null : await openSaved(options.save, catalog)
  const unit = chooseUnit(lettered(catalog, options.seed, coding), options, saved)
  const blind = blindUnitOf(library, coding, unit.unit, unit.episode)
  if (options.evidence === true) {
    await show({ kind: 'unit', view: { framework, unit: blind } }, options, io)
    return EXIT.done
  }
  const evidence = (): Promise<string> =>
    render({ kind: 'unit', view: { framework, unit: blind } }, 'text', textContext(io.stderr, options, io))
  const { [OUTCOME]: outcome = null, ...answers } = await answersTo(framework, options, evidence, io)
  const row: CodingRow = { coder: options.coder, packet: OPEN_PACKET, unit: unit.episode, answers, outcome }
  if (saved !== null) save(saved, row, framework)
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
  if (saved !== null) await warn(`Saved in ${saved.path}.`, options, io)
  return EXIT.done
}

/** Every episode of the coding under the letter that the seed gives it. */
function lettered(catalog: Catalog, seed: string, coding: string): readonly KeyUnit[] {
  const units = catalog.episodes.filter((episode) => codesOf(episode, coding) !== null).length
  return createKey(catalog, { seed, coding, units, coders: 1, perCoder: units, overlap: 1 }).units
}

/** The letter asked for, or the first that the coder has not coded yet. */
function chooseUnit(units: readonly KeyUnit[], { unit, coder }: StartOptions, saved: Saved | null): KeyUnit {
  const letters = units.map((each) => each.unit)
  if (unit !== undefined) {
    const found = units.find((each) => each.unit === unit.toUpperCase())
    if (found !== undefined) return found
    throw new UsageError(`There is no unit "${unit}". Units: ${letters[0]} to ${letters.at(-1)}.`)
  }
  const done = saved?.rows.filter((row) => row.coder === coder).map((row) => row.unit) ?? []
  const next = units.find(({ episode }) => !done.includes(episode))
  if (next !== undefined) return next
  throw new UsageError(`${coder} has coded all ${units.length} episodes. Name one to code it again: --unit A.`)
}

/** Answers by option, else asked for with the evidence before them; otherwise says how to give them. */
async function answersTo(
  framework: Framework,
  options: StartOptions,
  evidence: () => Promise<string>,
  io: Io,
): Promise<Answers> {
  const answers: Answers = { ...options.given, ...predicted(options.outcome, framework) }
  const asked: readonly Asked[] = [...framework.conditions, { ...framework.outcome, id: OUTCOME }]
  const missing = asked.filter(({ id }) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  if (!mayAsk(options, io)) {
    const lines = missing.map(({ id, question }) => `  --${id}  ${question}`)
    throw new UsageError(
      `Answers are missing, and there is nobody to ask.\n${lines.join('\n')}\nAnswers: ${allowedAnswers(framework).join(', ')}.\nThe evidence to answer from: backroom exercise start --evidence`,
    )
  }
  await tell(`${await evidence()}\n`, io)
  const { askMissing } = await import('../asking.ts')
  const blind = missing.map(withoutExamples)
  return await askMissing({
    framework,
    answers,
    missing: blind,
    context: () => textContext(io.stderr, options, io),
    io,
  })
}

/** Examples name episodes, and tell their codes. */
function withoutExamples(scale: Asked): Asked {
  const anchors = Object.entries(scale.anchors).map(([answer, { text }]) => [answer, { text, example: null }] as const)
  return { ...scale, anchors: Object.fromEntries(anchors) }
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

/** A file that rows are added to. */
interface Saved {
  readonly path: string
  /** Empty when the file is not there yet. */
  readonly text: string
  readonly rows: readonly CodingRow[]
}

/** Only a file with the very columns of a row can take one more. */
async function openSaved(path: string, catalog: Catalog): Promise<Saved> {
  if (!readable(() => exists(path))) return { path, text: '', rows: [] }
  const file = readable(() => readInput(path))
  const { readCodings } = await import('../../reading/codings.ts')
  const vocabulary = { framework: catalog.framework, episodes: catalog.episodes.map(episodeId) }
  const text = decodeText(path, file.bytes).text ?? ''
  const header = rowColumns(catalog.framework).join(',')
  if (text !== '' && text.split(/\r?\n/)[0] !== header) {
    throw new DataError(`${path} has other columns than a row of answers, which are: ${header}.`)
  }
  return { path, text, rows: readCodings(file, vocabulary).rows.map(({ row }) => row) }
}

function save({ path, text }: Saved, row: CodingRow, framework: Framework): void {
  const [header = '', added = ''] = printCodings([row], framework).split(/(?<=\n)/)
  const before = text === '' ? header : text.endsWith('\n') ? text : `${text}\n`
  writeFiles(dirname(path), new Map([[basename(path), before + added]]), { force: true })
}
