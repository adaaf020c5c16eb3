import { printable } from '../../../../../rendering/escape.ts'

/** An answer to a question. */
interface GiftChoice {
  readonly text: string
  /** Percent of the points. Moodle takes 100, 80, and 0, among others. */
  readonly percent: number
  /** What is said to whoever chooses it. */
  readonly feedback: string
}

/** A question with one right answer. */
export interface GiftQuestion {
  /** The category, from the outermost name to the innermost. */
  readonly category: readonly string[]
  /** Unique in a file. */
  readonly title: string
  readonly lines: readonly string[]
  readonly choices: readonly GiftChoice[]
  /** What is said to everybody who has answered. Empty for nothing. */
  readonly feedback: string
}

/**
 * Questions in Moodle's GIFT format (https://docs.moodle.org/en/GIFT_format). A blank line ends a question, so line
 * breaks are written as `\n`. All texts are plain: Moodle escapes their HTML.
 */
export function printGift(questions: readonly GiftQuestion[]): string {
  const parts = questions.map((question, index) => {
    const category = categoryLine(question)
    const isNew = index === 0 || categoryLine(questions[index - 1]!) !== category
    return `${isNew ? `${category}\n\n` : ''}${printQuestion(question)}`
  })
  return parts.join('\n')
}

/** A slash separates categories, so one in a name is doubled. */
function categoryLine({ category }: GiftQuestion): string {
  return `$CATEGORY: ${category.map((name) => printable(name).replaceAll('/', '//')).join('/')}`
}

function printQuestion({ title, lines, choices, feedback }: GiftQuestion): string {
  const answers = choices.map(({ text, percent, feedback: own }) => {
    const sign = percent === 100 ? '=' : percent === 0 ? '~' : `~%${percent}%`
    return `\t${sign}${escaped(text)}#${escaped(own)}\n`
  })
  const general = feedback === '' ? '' : `\t####${escaped(feedback)}\n`
  return `::${escaped(title)}::[plain]${lines.map(escaped).join('\\n')} {\n${answers.join('')}${general}}\n`
}

/** One line with the special characters of GIFT escaped. */
function escaped(text: string): string {
  return printable(text).replace(/[\\~=#{}:]/g, '\\$&')
}
