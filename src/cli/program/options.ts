import { Help, InvalidArgumentError, Option } from 'commander'
import { type Answer, type Answers, allowedAnswers, type Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { FORMATS, RECORD_FORMATS } from '../../results/index.ts'
import type { YearRange } from '../commands/cases/run.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../terminal/io.ts'
import { COLOR_WISHES } from '../terminal/settings.ts'

/** What every command takes. */
export function globalOptions(): readonly Option[] {
  return [
    new Option('--library <dir>', 'a folder with case files, and a framework.yaml if it has its own'),
    new Option('--coding <id>', 'which coding of the cases: record or article'),
    formatOption([...new Set([...FORMATS, ...RECORD_FORMATS])]),
    oneOf('--color <when>', 'colour on the terminal', COLOR_WISHES).default('auto'),
    new Option('--no-color', 'the same as --color never'),
    new Option('--no-input', 'never ask; a missing answer is an error'),
    new Option('--accessible', 'numbered questions, no drawings, nothing redrawn'),
    new Option('--ascii', 'no characters beyond ASCII but in quoted text'),
    new Option('--quiet', 'only the result; check prints nothing'),
  ]
}

/** Of all formats, or of those that one command prints. */
export function formatOption(formats: readonly string[]): Option {
  return oneOf('--format <format>', 'how to print the result', formats)
}

export { Help, InvalidArgumentError }

/** An option, with what makes its text a value or throws an InvalidArgumentError. */
export function option(flags: string, description: string, parse?: (text: string) => unknown): Option {
  const made = new Option(flags, description)
  return parse === undefined ? made : made.argParser(parse)
}

/** An option with a few values, and a suggestion for a near miss. */
export function oneOf(flags: string, description: string, allowed: readonly string[]): Option {
  return new ChoiceOption(flags, description, allowed)
}

/** What `oneOf` makes: it knows its values, which completion offers. */
export class ChoiceOption extends Option {
  readonly allowed: readonly string[]

  constructor(flags: string, description: string, allowed: readonly string[]) {
    super(flags, `${description}: ${allowed.join(', ')}`)
    this.allowed = allowed
    this.argParser((text) => {
      if (allowed.includes(text)) return text
      throw new InvalidArgumentError(suggestion(text, allowed))
    })
  }
}

/** Which episodes are wanted. */
export function filterOptions(): readonly Option[] {
  return [
    new Option('--party <name>', 'only presidents of this party'),
    new Option('--years <range>', 'only what touches these years: 1969, or 1969-1979').argParser(parseYears),
    new Option('--verdict <verdict>', 'only episodes of which the codes indicate this headline or verdict'),
    new Option('--outcome <outcome>', 'only episodes with this outcome: an answer, or met, not-met, undecided'),
  ]
}

function parseYears(text: string): YearRange {
  const [, from, until = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  if (from === undefined || Number(until) < Number(from)) {
    throw new InvalidArgumentError('It must be a year, or two with a hyphen: 1969-1979.')
  }
  return { from: Number(from), until: Number(until) }
}

/**
 * An option for each of the framework's conditions. What is given is put into `given` by the condition's
 * id: commander's own names for options can be the same for two ids.
 */
export function conditionOptions(framework: Framework, given: Map<string, Answer>): readonly Option[] {
  return framework.conditions.map(({ id, question }) =>
    new Option(`--${id} <answer>`, `${question} (or ${variableOf(id)})`).argParser((text) => {
      const answer = parseAnswer(text, framework)
      given.set(id, answer)
      return answer
    }),
  )
}

function parseAnswer(answer: string, framework: Framework): string {
  const allowed = allowedAnswers(framework)
  if (allowed.includes(answer)) return answer
  throw new InvalidArgumentError(suggestion(answer, allowed))
}

export function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, 0 or more.')
}

export function variableOf(condition: string): string {
  return `BACKROOM_${condition.toUpperCase().replaceAll('-', '_')}`
}

/** Answers by option, else by environment. */
export function givenAnswers(given: ReadonlyMap<string, Answer>, framework: Framework, { env }: Io): Answers {
  const allowed = allowedAnswers(framework)
  return Object.fromEntries(
    framework.conditions.flatMap(({ id }) => {
      const option = given.get(id)
      if (option !== undefined) return [[id, option]]
      const variable = env[variableOf(id)]
      if (variable === undefined || variable === '') return []
      if (allowed.includes(variable)) return [[id, variable]]
      throw new UsageError(`${variableOf(id)} is "${variable}". ${suggestion(variable, allowed)}`)
    }),
  )
}
