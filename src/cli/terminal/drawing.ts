import type { TextContext } from '../../rendering/context.ts'
import { widthOf, wrap } from '../../rendering/wrap.ts'
import type { Choice, Question } from './asker.ts'

const INDENT = '  '
const GAP = '  '
/** If meanings would be narrower than this, they are printed below their labels. */
const MIN_MEANING = 20
const MAX_WIDTH = 100
const MIN_CHOICES = 3
const KEYS = 'Arrow keys to move, Enter to choose, Ctrl-C to quit'
const FEW_KEYS = 'Arrow keys, Enter, Ctrl-C'

type Look = Pick<TextContext, 'color' | 'width' | 'ascii'>

/** The drawing of a question. `active` is the index of the active choice. */
type Drawing = (active: number) => readonly string[]

/**
 * The lines of an open question: at most `rows`, unless the question itself is longer. If space is short, the example
 * is left out first, then the meanings of the other choices, then the keys, then choices. Arrows show where choices are
 * left out.
 */
export function drawQuestion(
  question: Question,
  choices: readonly Choice[],
  active: number,
  look: Look,
  rows: number,
): readonly string[] {
  const title = titleOf(question, look)
  const keysAs = (text: string): readonly string[] => folded(text, look).map((line) => muted(line, look))
  const keys = keysAs(KEYS)
  const full = (index: number): readonly string[] => [...title, ...table(choices, index, look)]
  const example = (index: number): readonly string[] => exampleOf(choices[index], look)
  const meaning = (index: number): readonly string[] => folded(choices[index]?.meaning ?? '', look)
  const drawings: readonly Drawing[] = [
    (index) => [...full(index), ...example(index), ...keys],
    (index) => [...full(index), ...keys],
  ]
  const fitting = drawings.find((draw) => choices.every((_, index) => draw(index).length <= rows))
  if (fitting !== undefined) return fitting(active)
  const room = rows - title.length - Math.max(...choices.map((_, index) => meaning(index).length))
  const few = around(choices, active, look, Math.max(MIN_CHOICES, room))
  const lines = [...title, ...few, ...meaning(active)].slice(0, Math.max(rows, title.length + MIN_CHOICES))
  const shortKeys = keys.length === 1 ? keys : keysAs(FEW_KEYS)
  return lines.length + shortKeys.length <= rows ? [...lines, ...shortKeys] : lines
}

/** The lines of a question to which a text is typed, which ends with that text. */
export function drawLine(question: Question, text: string, look: Look): readonly string[] {
  return [...titleOf(question, look), `${look.ascii ? '>' : '›'} ${text}`]
}

/** The one line that remains of an answered question. */
export function drawAnswered({ label }: Question, answer: string, look: Look): string {
  const mark = look.ascii ? '*' : '•'
  return `${mark} ${label === '' ? '' : `${label}: `}${styled(answer, BOLD, look)}`
}

/** The question with its number at the end of the last line, or above if a word is too long for that. */
function titleOf({ text, number }: Question, look: Look): readonly string[] {
  const strong = (lines: readonly string[]): readonly string[] => lines.map((line) => styled(line, BOLD, look))
  const lines = folded(text, look)
  if (number === null) return strong(lines)
  const freeIn = (all: readonly string[]): number => widthIn(look) - widthOf(all.at(-1) ?? '') - widthOf(number)
  const narrower = folded(text, look, GAP.length + widthOf(number))
  const fitting = [lines, narrower].find((all) => freeIn(all) >= GAP.length)
  if (fitting === undefined) return [INDENT + muted(number, look), ...strong(lines)]
  const last = `${strong(fitting).at(-1)}${' '.repeat(freeIn(fitting))}${muted(number, look)}`
  return [...strong(fitting).slice(0, -1), last]
}

/** Every choice with its meaning beside it. */
function table(choices: readonly Choice[], active: number, look: Look): readonly string[] {
  const column = Math.max(...choices.filter(({ meaning }) => meaning !== null).map(({ label }) => widthOf(label)), 0)
  const start = INDENT.length + column + GAP.length
  const beside = widthIn(look) - start >= MIN_MEANING
  return choices.flatMap((choice, index) => {
    if (choice.meaning === null) return [labelLine(choice, index === active, look)]
    if (!beside) {
      const below = wrap(choice.meaning, widthIn(look) - 2 * INDENT.length).map((line) => INDENT + INDENT + line)
      return [labelLine(choice, index === active, look), ...below]
    }
    const [first = '', ...others] = wrap(choice.meaning, widthIn(look) - start)
    const gap = ' '.repeat(column - widthOf(choice.label)) + GAP
    return [labelLine(choice, index === active, look) + gap + first, ...others.map((line) => ' '.repeat(start) + line)]
  })
}

function labelLine({ label }: Choice, isActive: boolean, look: Look): string {
  if (!isActive) return INDENT + label
  return styled(`${look.ascii ? '>' : '›'} ${label}`, CYAN, look)
}

function exampleOf(choice: Choice | undefined, look: Look): readonly string[] {
  return choice?.example == null ? [] : folded(choice.example, look).map((line) => muted(line, look))
}

/** The labels of at most `most` choices, including the active one. */
function around(choices: readonly Choice[], active: number, look: Look, most: number): readonly string[] {
  const start = Math.max(0, Math.min(active - Math.floor(most / 2), choices.length - most))
  const end = Math.min(start + most, choices.length)
  return choices.slice(start, end).map((choice, at) => {
    const index = start + at
    if (index === active) return labelLine(choice, true, look)
    if (index === start && start > 0) return `${look.ascii ? '^' : '↑'} ${choice.label}`
    if (index === end - 1 && end < choices.length) return `${look.ascii ? 'v' : '↓'} ${choice.label}`
    return labelLine(choice, false, look)
  })
}

function folded(text: string, look: Look, margin = 0): readonly string[] {
  if (text === '') return []
  return wrap(text, widthIn(look) - INDENT.length - margin).map((line) => INDENT + line)
}

/** Leave the last column free, because some terminals start a new line there. */
function widthIn({ width }: Look): number {
  return Math.min(width - 1, MAX_WIDTH)
}

const BOLD = 1
const DIM = 2
const CYAN = 36

function muted(text: string, look: Look): string {
  return styled(text, DIM, look)
}

function styled(text: string, style: number, { color }: Look): string {
  return color && text !== '' ? `\u001b[${style}m${text}\u001b[0m` : text
}
