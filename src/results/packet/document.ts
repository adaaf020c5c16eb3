import { type BlindItem, type BlindUnit, LAST_YEAR, type Packet } from '../../classroom/results.ts'
import { OUTCOME } from '../../model/coding-row.ts'
import { type Answer, allowedAnswers, type Framework } from '../../model/framework.ts'
import { type AskedScale, askedScales } from '../../model/question-label.ts'
import {
  type Block,
  type Document,
  item,
  type ListItem,
  type Rich,
  titled,
  tone,
} from '../../rendering/document/document.ts'
import { capitalized, series } from '../../rendering/words.ts'
import { codingsTable } from '../codings/csv.ts'
import { bracketsNote, outcomeTests, readingTime } from './notes.ts'

/** A box to tick. */
const BOX = '□'

export interface PacketView {
  readonly framework: Framework
  readonly packet: Packet
  /** Is it for paper, with boxes to tick? Otherwise it ends with the rows to hand in. */
  readonly paper: boolean
}

/** What a coder gets: the codebook, the blind episodes with boxes to tick, and how to hand in the answers. */
export function packetDocument(view: PacketView): Document {
  const { framework, packet } = view
  const { coder, packet: name, keyDigest, units } = packet
  return [
    titled('Coding packet', `coder ${coder}, packet ${name}`),
    {
      kind: 'paragraph',
      text: [
        `Code ${units.length === 1 ? 'unit' : 'units'} ${series(units.map(({ unit }) => unit))}, one at a time, without `,
        `talking to others. Each is ${framework.words.episode}. Names, dates, and the ending are left out. `,
        'Answer every question from the evidence alone. Then predict the outcome. ',
        `${bracketsNote(units)}The evidence takes ${readingTime(units)} to read.`,
      ],
    },
    { kind: 'heading', text: 'Codebook', aside: null },
    { kind: 'list', ordered: false, items: askedScales(framework).map((scale) => codebookItem(view, scale)) },
    ...units.flatMap((unit) => unitBlocks(view, unit)),
    ...handInBlocks(view),
    {
      kind: 'paragraph',
      text: [tone(`The answer key is sealed: the SHA-256 of its file is ${keyDigest}.`, 'muted')],
    },
  ]
}

function handInBlocks({ framework, packet: { coder, check, packet, units }, paper }: PacketView): readonly Block[] {
  if (paper) return []
  const rows = units.map(({ unit }) => ({ coder, packet, unit, answers: {}, outcome: null, check }))
  return [
    { kind: 'heading', text: 'Hand in', aside: '(one row for each unit)' },
    {
      kind: 'list',
      ordered: false,
      items: codingsTable(rows, framework).map((cells) => item(cells.join(','))),
    },
    { kind: 'paragraph', text: [`Answers: ${series(allowedAnswers(framework), 'or')}.`] },
  ]
}

/** An answer as it is typed; on paper, as people read it. */
function answerName({ framework: { answers }, paper }: PacketView, answer: Answer): string {
  return paper ? (answers[answer] ?? 'Not sure') : answer
}

/** Anchors without examples, because examples name episodes and give away their codes. */
function codebookItem(view: PacketView, scale: AskedScale): ListItem {
  const { framework } = view
  const { id, label, question, anchors } = scale
  const tests = id === OUTCOME ? outcomeTests(framework) : ''
  return {
    title: [tone(`${label}. `, 'strong'), question],
    lines: [
      ...(tests === '' ? [] : [[tests]]),
      ...Object.keys(framework.answers).map((answer) => [
        tone(answerName(view, answer), 'strong'),
        `: ${anchors[answer]?.text ?? ''}`,
      ]),
    ],
  }
}

function unitBlocks(view: PacketView, { unit, evidence }: BlindUnit): readonly Block[] {
  const { framework, paper } = view
  const answers = allowedAnswers(framework)
  return [
    { kind: 'heading', text: `Unit ${unit}`, aside: `(${readingTime([{ evidence }])} to read)` },
    ...evidenceBlocks(framework, evidence),
    { kind: 'subheading', text: [`Your answers on unit ${unit}`] },
    {
      kind: 'table',
      columns: ['Question', ...answers.map((answer) => answerName(view, answer))],
      rows: askedScales(framework).map((scale): readonly Rich[] => [
        [tone(scale.label, 'strong')],
        ...answers.map(() => [paper ? BOX : '[ ]']),
      ]),
    },
  ]
}

export function evidenceBlocks(
  { conditions }: Framework,
  evidence: Readonly<Record<string, readonly BlindItem[]>>,
): readonly Block[] {
  return conditions.flatMap(({ id, label, question }): readonly Block[] => {
    const items = evidence[id] ?? []
    return [{ kind: 'subheading', text: [tone(`${label}. `, 'strong'), question] }, evidenceList(items)]
  })
}

/** The evidence on one question. */
export function evidenceList(items: readonly BlindItem[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: items.length === 0 ? [item('There is no evidence.')] : items.map(evidenceItem),
  }
}

function evidenceItem({ when, text }: BlindItem): ListItem {
  return item(tone(`${whenInWords(when)}: `, 'strong'), text)
}

/** `Year 2`, `Before`, or `Later`. */
export function whenInWords(when: BlindItem['when']): string {
  return typeof when === 'number' ? `Year ${when}${when === LAST_YEAR ? ' or later' : ''}` : capitalized(when)
}
