import { type Framework, membershipOf, roleWords, type Scale, stateOf, UNKNOWN } from '../../model/framework.ts'
import { nameOf } from '../../model/source.ts'
import { type Block, type Document, item, titled, tone } from '../../rendering/document/document.ts'
import { capitalized, decimal, STATE_WORDS, series } from '../../rendering/words.ts'

/** What coders need to answer in the same way: every question with its anchors and examples, and what counts as the outcome. */
export function codebookDocument(framework: Framework): Document {
  const { title, source, answers, conditions, outcome } = framework
  return [
    titled('Codebook', `${title}, after ${series(source.authors.map(nameOf))} (${source.year})`),
    {
      kind: 'paragraph',
      text: [
        `Every question has the same answers: ${series(Object.keys(answers), 'or')}. Choose the answer whose sentence `,
        `fits the evidence best. Choose “${UNKNOWN}” if the evidence does not say. The number is the set membership of `,
        'the answer, from 0 (fully out) to 1 (fully in). A condition is met above 0.50, not met below 0.50, and ',
        'undecided at exactly 0.50.',
      ],
    },
    ...conditions.flatMap((condition): readonly Block[] => [
      { kind: 'heading', text: condition.label, aside: null },
      { kind: 'paragraph', text: [tone(condition.question, 'strong')] },
      {
        kind: 'paragraph',
        text: [tone(`${capitalized(roleWords(framework, condition.role))}; from ${condition.passages}.`, 'muted')],
      },
      anchorList(condition),
    ]),
    { kind: 'heading', text: outcome.label, aside: null },
    { kind: 'paragraph', text: [tone(outcome.question, 'strong')] },
    anchorList(outcome),
    { kind: 'paragraph', text: [tone('Counts: ', 'strong'), outcome.counts] },
    { kind: 'paragraph', text: [tone('Does not count: ', 'strong'), outcome.doesNotCount] },
    ...ruleBlocks(framework),
    ...contextBlocks(framework),
  ]
}

/** How the outcome follows from the channels, if the framework says so. */
function ruleBlocks({ answers, codings: kinds, outcome: { rule } }: Framework): readonly Block[] {
  if (rule === null) return []
  const codings = series(kinds.filter(({ id }) => rule.codings.includes(id)).map(({ label }) => label))
  const tests = rule.tests.map(({ id, question, values }) => ({
    title: [tone(question, 'strong'), tone(` (${id})`, 'muted')],
    lines: Object.entries(values).map(([value, { score, text }]) => [tone(value, 'strong'), ` (${score}): ${text}`]),
  }))
  const rows = rule.rows.map(({ answer, when, sum }) => {
    const parts = [
      ...Object.entries(when).map(([test, score]) => `${test} is ${score}`),
      ...(sum > 0 ? [`the sum is at least ${sum}`] : []),
    ]
    return item(parts.length === 0 ? 'Otherwise: ' : `If ${series(parts)}: `, tone(answers[answer] ?? answer, 'strong'))
  })
  return [
    { kind: 'subheading', text: [tone('How the code follows from the channels', 'strong')] },
    { kind: 'paragraph', text: [rule.about] },
    { kind: 'list', ordered: false, items: tests },
    { kind: 'paragraph', text: ['The first line that applies gives the code:'] },
    { kind: 'list', ordered: true, items: rows },
    {
      kind: 'paragraph',
      text: [
        'Without any contact: ',
        tone(answers[rule.without] ?? rule.without, 'strong'),
        `. The rule holds for ${codings}.`,
      ],
    },
  ]
}

/** What the source considers besides the conditions. */
function contextBlocks({ context, words }: Framework): readonly Block[] {
  if (context.length === 0) return []
  return [
    { kind: 'heading', text: `What else ${words.source} weighs`, aside: '(not coded)' },
    {
      kind: 'list',
      ordered: false,
      items: context.map(({ label, question, passages, note }) => ({
        title: [tone(label, 'strong'), `: ${question} `, tone(`(${passages})`, 'muted')],
        lines: [[note]],
      })),
    },
  ]
}

/** The answers in the order of the scale. */
function anchorList(scale: Scale): Block {
  const items = Object.entries(scale.anchors).map(([answer, { text, example }]) => {
    const membership = membershipOf(scale, answer)
    const value = membership === null ? '' : `${decimal(membership)}, `
    return {
      title: [tone(answer, 'strong'), ` (${value}${STATE_WORDS[stateOf(membership)]}): ${text}`],
      lines: example === null ? [] : [[tone('Example: ', 'muted'), example]],
    }
  })
  return { kind: 'list', ordered: false, items }
}
