import { OUTCOME } from '../../../../model/coding-row.ts'
import { type Answer, answersOf, type Framework, type Scale } from '../../../../model/framework.ts'
import { askedScales } from '../../../../model/question-label.ts'
import { outcomeTests } from '../../../../results/packet/notes.ts'

/**
 * How to make a form that `exercise collect` reads, in Markdown: the questions and choices word for word, ready to paste.
 * Sentences have no examples, because these name cases.
 */
export function formPage(framework: Framework): string {
  const choices = askedScales(framework).map((scale, index) => {
    const lines = answersOf(framework).map((answer) => choiceOf(framework, scale, answer))
    const description = scale.id === OUTCOME ? outcomeTests(framework) : ''
    return [
      `### ${index + 3}. ${scale.label}`,
      'Multiple choice.',
      block([scale.question]),
      ...(description === '' ? [] : ['Its description (in Microsoft Forms, its subtitle):', block([description])]),
      'Choices:',
      block([...lines, NOT_SURE]),
    ].join('\n\n')
  })
  return `# A form to hand in codings

For Google Forms, Microsoft Forms, or another one. Paste the questions and choices as they are: \`exercise collect\` knows
them, with or without the sentence after the answer. Students fill in the form once for each unit.

- In Google Forms, click the first option of a question and paste all choices at once: each line becomes an option.
- In Microsoft Forms, do the same, or paste this whole page into a Word document and use *Quick import*.
- Make every question required. Do not collect names or email addresses.

## The questions

### 1. Code

Short answer.

${block(['What is your code?'])}

### 2. Unit

Short answer, or a list with the letters of your units.

${block(['Which unit?'])}

${choices.join('\n\n')}

## Read it

Export the answers as CSV or as an Excel workbook. Drop the file on “Collect” of the desk, or name it:

${block(['backroom exercise collect form.csv --out class.csv'])}

No \`--map\` is needed. If somebody answers twice, the row further down counts.
`
}

const NOT_SURE = 'Not sure'

function choiceOf({ answers }: Framework, { anchors }: Scale, answer: Answer): string {
  const meaning = anchors[answer]?.text
  return `${answers[answer] ?? answer}${meaning === undefined ? '' : `: ${meaning}`}`
}

/** Lines to copy. */
function block(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``
}
