import { assess } from '../../../assessment/assess.ts'
import type { Assessment } from '../../../assessment/assessment.ts'
import { clipped } from '../../../model/clipped.ts'
import { type Answers, allowedAnswers, type Framework } from '../../../model/framework.ts'
import type { Catalog, CodedEpisode } from '../../../model/library.ts'
import { suggestion } from '../../../model/nearest.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { shellWord } from '../../../rendering/shell-word.ts'
import { series } from '../../../rendering/words.ts'
import { assessmentResult } from '../../../results/assessment/result.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { chosenAmong } from '../../library/among.ts'
import { readAnswersFile } from '../../library/answers-file.ts'
import { chooseCoding, findEpisode } from '../../library/selection.ts'
import { givenAnswers } from '../../program/conditions.ts'
import { weightsOf } from '../../program/weights.ts'
import type { Session } from '../../terminal/session.ts'
import type { AssessOptions } from './command.ts'

/** How many precedents the text shows by default. */
const TOP = 5

/** Writes the assessment of the answers to stdout. */
export async function runAssess(session: Session, options: AssessOptions): Promise<ExitStatus> {
  const library = await session.library()
  const { catalog } = library
  const { framework } = catalog
  const { isData } = formatOf(session.settings.format)
  const coding = chooseCoding(framework, session.settings.coding)
  const weights = weightsOf(options.weights, framework)
  const expected = options.expect === undefined ? null : checkExpectation(framework, options.expect)
  if (options.case !== undefined) refuseExercise(catalog, options.case, options)
  const scenario = options.case === undefined ? null : findEpisode(catalog, options.case, coding)
  if (scenario !== null) await announceChoice(catalog.episodes, scenario, options, session)
  const among = await chosenAmong(options, catalog, coding, scenario)
  const answers = await completeAnswers(
    {
      ...scenario?.codings[coding]?.answers,
      ...(options.answers === undefined ? {} : await readAnswersFile(options.answers, framework, session)),
      ...givenAnswers(options.given, framework, session.env),
    },
    catalog,
    options,
    session,
  )
  const { top = TOP, details = false } = options
  const stability = weights !== null || among !== null || details
  const assessment = assess(catalog, { answers, coding, scenario, weights, among, stability })
  const scenarioCase = scenario === null || isData ? null : library.caseOf(scenario.case)
  await session.show(assessmentResult, {
    assessment,
    framework,
    scenarioCase,
    options: choicesTyped(session),
    choice: precedentsTyped(options),
    top,
    details,
  })
  if (expected === null || meets(assessment, expected)) return EXIT.done
  const found = assessment.channel ?? assessment.possible.join(' or ')
  await session.warn(`Expected ${expected}, but the headline is ${assessment.headline} (${found}).`)
  return EXIT.failed
}

/** The options that choose the library and the coding, for commands that a result names. */
function choicesTyped({ settings: { libraries, libraryFrom, coding } }: Session): string {
  return [
    ...(libraryFrom === '--library' ? libraries.flatMap((library) => ['--library', library]) : []),
    ...(coding === undefined ? [] : ['--coding', coding]),
  ]
    .map((word) => ` ${shellWord(word)}`)
    .join('')
}

/** The options that choose and weigh precedents, for commands that repeat the assessment. */
function precedentsTyped({ among, weights }: AssessOptions): string {
  return [
    ...(among === undefined ? [] : ['--among', among.text]),
    ...(weights === undefined ? [] : ['--weights', weights.map((pair) => pair.join('=')).join(',')]),
  ]
    .map((word) => ` ${shellWord(word)}`)
    .join('')
}

/** Asks for what is missing, if there is somebody to ask; otherwise says how to give it. */
async function completeAnswers(
  answers: Answers,
  catalog: Catalog,
  options: AssessOptions,
  session: Session,
): Promise<Answers> {
  const { framework } = catalog
  const missing = framework.conditions.filter(({ id }) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  const about = options.case === undefined ? { about: aboutWhom(catalog) } : {}
  const complete = options.answers === '-' ? null : await session.ask({ framework, answers, missing, ...about })
  if (complete === null) throw new UsageError(missingMessage(framework, missing), 'assess')
  return complete
}

/** The person the questions are about, and what to read about an exercise that is not coded. */
function aboutWhom({ framework, exercises: [open] }: Catalog): string {
  const whom = `They are about the ${framework.words.leader} you have in mind: today’s, or one from history.`
  return open === undefined ? whom : `${whom}\nEvidence on today’s: backroom cases show ${open.id}`
}

/** An open exercise has no answers that could be assessed; says what to run instead. */
function refuseExercise({ framework, exercises }: Catalog, name: string, { given }: AssessOptions): void {
  const id = name.toLowerCase()
  if (!exercises.some((exercise) => exercise.id === id)) return
  const isComplete = framework.conditions.every((condition) => given.has(condition.id))
  const options = framework.conditions.map((condition) => ` --${condition.id} ${given.get(condition.id)}`).join('')
  throw new UsageError(
    `${id} is an open exercise without codes, so leave out --case and give your own answers.\n${
      isComplete ? `Run: backroom assess${options}` : `Read it: backroom cases show ${id}\nThen answer: backroom assess`
    }`,
  )
}

function missingMessage(framework: Framework, missing: Framework['conditions']): string {
  const what = missing.length === 1 ? 'An answer is missing' : `${missing.length} answers are missing`
  return [
    `${what}, and input is not interactive.`,
    `Add ${series(missing.map(({ id }) => `--${id}`))}. Answers: ${allowedAnswers(framework).join(', ')}.`,
  ].join('\n')
}

function checkExpectation(framework: Framework, expectation: string): string {
  const allowed = [...Object.keys(framework.headlines), ...framework.verdicts.map(({ id }) => id)]
  if (allowed.includes(expectation)) return expectation
  throw new UsageError(`--expect: unknown verdict "${clipped(expectation)}". ${suggestion(expectation, allowed)}`)
}

function meets({ headline, channel }: Assessment, expected: string): boolean {
  return headline === expected || channel === expected
}

/** If a case is named without an episode and has several, says which one is used. */
async function announceChoice(
  episodes: readonly CodedEpisode[],
  chosen: CodedEpisode,
  options: AssessOptions,
  session: Session,
): Promise<void> {
  const others = episodes.filter((episode) => episode.case === chosen.case && episode !== chosen)
  if (options.case?.includes('/') === true || others.length === 0) return
  const names = others.map(({ case: id, episode }) => `${id}/${episode}`).join(', ')
  const title = others.length === 1 ? 'Other episode' : 'Other episodes'
  await session.warn(`Using ${chosen.case}/${chosen.episode}. ${title}: ${names}.`)
}
