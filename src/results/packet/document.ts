import { type BlindItem, type BlindUnit, LAST_YEAR, type Packet } from '../../classroom/results.ts'
import { allowedAnswers, type Framework, type Scale } from '../../model/framework.ts'
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
import { bracketsNote, readingTime } from './notes.ts'

export interface PacketView {
  readonly framework: Framework
  readonly packet: Packet
}

/** What a coder gets: the codebook, the blind episodes with boxes to tick, and the rows to hand in. */
export function packetDocument({ framework, packet }: PacketView): Document {
  const { coder, check, packet: name, keyDigest, units } = packet
  const rows = units.map(({ unit }) => ({ coder, packet: name, unit, answers: {}, outcome: null, check }))
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
    { kind: 'list', ordered: false, items: scales(framework).map((scale) => codebookItem(framework, scale)) },
    ...units.flatMap((unit) => unitBlocks(framework, unit)),
    { kind: 'heading', text: 'Hand in', aside: '(one row for each unit)' },
    {
      kind: 'list',
      ordered: false,
      items: codingsTable(rows, framework).map((cells) => item(cells.join(','))),
    },
    {
      kind: 'paragraph',
      text: [
        `Answers: ${series(allowedAnswers(framework), 'or')}. `,
        tone(`The answer key is sealed: the SHA-256 of its file is ${keyDigest}.`, 'muted'),
      ],
    },
  ]
}

function scales({ conditions, outcome }: Framework): readonly Scale[] {
  return [...conditions, outcome]
}

/** Anchors without examples, because examples name episodes and give away their codes. */
function codebookItem({ answers }: Framework, { label, question, anchors }: Scale): ListItem {
  return {
    title: [tone(`${label}. `, 'strong'), question],
    lines: Object.keys(answers).map((answer) => [tone(answer, 'strong'), `: ${anchors[answer]?.text ?? ''}`]),
  }
}

function unitBlocks(framework: Framework, { unit, evidence }: BlindUnit): readonly Block[] {
  const answers = allowedAnswers(framework)
  return [
    { kind: 'heading', text: `Unit ${unit}`, aside: `(${readingTime([{ evidence }])} to read)` },
    ...evidenceBlocks(framework, evidence),
    { kind: 'subheading', text: [`Your answers on unit ${unit}`] },
    {
      kind: 'table',
      columns: ['Question', ...answers],
      rows: scales(framework).map((scale): readonly Rich[] => [
        [tone(scale === framework.outcome ? 'Prediction' : scale.label, 'strong')],
        ...answers.map(() => ['[ ]']),
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
