import { assess } from '../../../assessment/assess.ts'
import type { Assessment } from '../../../assessment/assessment.ts'
import { type Answers, allowedAnswers, type Framework } from '../../../model/framework.ts'
import type { CodedEpisode } from '../../../model/library.ts'
import { suggestion } from '../../../model/nearest.ts'
import { readInput, type SourceFile } from '../../../reading/files.ts'
import { MAX_BYTES } from '../../../reading/text.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { type OpenLibrary, readable } from '../../library/library.ts'
import { chooseCoding, findEpisode } from '../../library/selection.ts'
import type { Io } from '../../terminal/io.ts'
import { show, warn } from '../../terminal/output.ts'
import { type GlobalOptions, mayAsk, textContext } from '../../terminal/settings.ts'

export interface AssessOptions extends GlobalOptions {
  /** Answers given as options or by environment. */
  readonly given: Answers
  readonly answers?: string
  readonly case?: string
  readonly expect?: string
  readonly top?: number
}

/** How many precedents text and Markdown tell of unless asked; JSON has them all. */
const TOP = 5

/** Answers → assessment on stdout. */
export async function runAssess(options: AssessOptions, library: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { catalog } = library
  const { framework } = catalog
  const coding = chooseCoding(framework, options.coding)
  const expected = options.expect === undefined ? null : checkExpectation(framework, options.expect)
  const scenario = options.case === undefined ? null : findEpisode(catalog, options.case, coding)
  if (scenario !== null) await announceChoice(catalog.episodes, scenario, options, io)
  const answers = await completeAnswers(
    { ...scenario?.codings[coding]?.answers, ...(await answersFromFile(options, framework, io)), ...options.given },
    framework,
    options,
    io,
  )
  const assessment = assess(catalog, { answers, coding, scenario })
  const top = options.top ?? (options.format === 'json' ? assessment.precedents.length : TOP)
  const scenarioCase = scenario === null || options.format === 'json' ? null : library.caseOf(scenario.case)
  await show({ kind: 'assessment', view: { assessment, framework, scenarioCase, top } }, options, io)
  if (expected === null || meets(assessment, expected)) return EXIT.done
  const found = assessment.channel ?? assessment.possible.join(' or ')
  await warn(`Expected ${expected}, but the headline is ${assessment.headline} (${found}).`, options, io)
  return EXIT.failed
}

async function answersFromFile(options: AssessOptions, framework: Framework, io: Io): Promise<Answers> {
  if (options.answers === undefined) return {}
  const file =
    options.answers === '-' ? await stdinFile(options, io) : readable(() => readInput(options.answers as string))
  const { readAnswers } = await import('../../../reading/answers.ts')
  const { answers, diagnostics } = readAnswers(file, framework)
  if (answers === null) throw new DataError(`The answers in ${file.path} cannot be used.`, diagnostics)
  return answers
}

async function stdinFile(options: AssessOptions, io: Io): Promise<SourceFile> {
  if (io.stdin.isTerminal) await warn('Reading answers from the terminal; end with Ctrl-D.', options, io)
  return { name: 'stdin', path: '<stdin>', bytes: await io.stdin.readAll(MAX_BYTES) }
}

/** Asks for what is missing, if there is somebody to ask; otherwise says how to give it. */
async function completeAnswers(
  answers: Answers,
  framework: Framework,
  options: AssessOptions,
  io: Io,
): Promise<Answers> {
  const missing = framework.conditions.filter(({ id }) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  if (!mayAsk(options, io) || options.answers === '-') throw new UsageError(missingMessage(framework, missing))
  const { askMissing } = await import('../../terminal/asking.ts')
  return await askMissing({ framework, answers, missing, context: () => textContext(io.stderr, options, io), io })
}

function missingMessage(framework: Framework, missing: Framework['conditions']): string {
  const width = Math.max(...missing.map(({ id }) => id.length))
  return [
    missing.length === 1
      ? 'An answer is missing, and there is nobody to ask.'
      : `${missing.length} answers are missing, and there is nobody to ask.`,
    ...missing.map(({ id, question }) => `  --${id.padEnd(width)}  ${question}`),
    `Answers: ${allowedAnswers(framework).join(', ')}.`,
    'Give them as options, in a file (--answers FILE), or name a case (--case ID). See: backroom help assess',
  ].join('\n')
}

function checkExpectation(framework: Framework, expectation: string): string {
  const allowed = [...Object.keys(framework.headlines), ...framework.verdicts.map(({ id }) => id)]
  if (allowed.includes(expectation)) return expectation
  throw new UsageError(`"${expectation}" is no headline or verdict to expect. ${suggestion(expectation, allowed)}`)
}

function meets({ headline, channel }: Assessment, expected: string): boolean {
  return headline === expected || channel === expected
}

/** When a case is named without its episode and has several, says which one is meant. */
async function announceChoice(
  episodes: readonly CodedEpisode[],
  chosen: CodedEpisode,
  options: AssessOptions,
  io: Io,
): Promise<void> {
  const others = episodes.filter((episode) => episode.case === chosen.case && episode !== chosen)
  if (options.case?.includes('/') === true || others.length === 0) return
  const names = others.map(({ case: id, episode }) => `${id}/${episode}`).join(', ')
  await warn(`${chosen.case} means ${chosen.case}/${chosen.episode}; there is also ${names}.`, options, io)
}
