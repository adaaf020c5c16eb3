import type { Agreement, ReferenceAgreement, ScaleAgreement, Spread } from '../../classroom/results.ts'
import { type Answer, type Framework, UNKNOWN } from '../../model/framework.ts'
import { keysOf } from '../../model/keys.ts'
import { questionLabel } from '../../model/question-label.ts'
import { type Block, type Document, type ListItem, type Rich, titled, tone } from '../../rendering/document/document.ts'
import { counted, decimal, series, uncapitalized } from '../../rendering/words.ts'
import type { AgreementView, Reason } from './view.ts'

/** With fewer units, each one changes alpha a lot. */
const FEW_UNITS = 10

const EXPLANATION =
  'Alpha is Krippendorff’s alpha for ordered answers: 1 is perfect agreement, 0 is chance. 0.800 or more is reliable; ' +
  '0.667 or more is enough for tentative conclusions. The interval comes from leaving out one unit at a time (jackknife).'

const DEGREES = {
  reliable: 'well',
  tentative: 'enough for tentative conclusions',
  unreliable: 'too little',
} as const

const READINGS = { reliable: 'reliable', tentative: 'tentative', unreliable: 'not reliable' } as const

/** How far a class agrees, and where it disagrees. The plain answer comes first. */
export function agreementDocument(view: AgreementView): Document {
  const { agreement, framework } = view
  const { coders, units, rows } = agreement
  return [
    titled(
      'Agreement',
      `${counted(coders.length, 'coder')}, ${counted(units.length, 'unit')}, ${counted(rows, 'row')}`,
    ),
    { kind: 'paragraph', text: [plainAnswer(framework, agreement)] },
    { kind: 'paragraph', text: [tone(EXPLANATION, 'muted')] },
    {
      kind: 'table',
      columns: ['Question', 'Pairs agree', 'Alpha', '95% interval', 'Units', 'Reading'],
      rows: agreement.scales.map((scale) => scaleRow(framework, scale)),
    },
    ...cautions(framework, agreement),
    ...references(view),
    ...spreads(view),
    ...matrix(agreement),
  ]
}

/** How well the coders agree, in a sentence. */
function plainAnswer(framework: Framework, { scales }: Agreement): string {
  const degrees = keysOf(DEGREES).flatMap((reliability) => {
    const own = scales.filter((scale) => scale.reliability === reliability && scale.units >= FEW_UNITS)
    return own.length === 0 ? [] : [{ reliability, own }]
  })
  const named = ({ id, alpha }: ScaleAgreement, word: string): string => {
    return `${uncapitalized(questionLabel(framework, id))} (${word}${decimal(alpha ?? 0)})`
  }
  const clauses = degrees.map(({ reliability, own }, degree) => {
    const scalesNamed = own.map((scale, index) => named(scale, degree === 0 && index === 0 ? 'alpha ' : ''))
    return `${DEGREES[reliability]} on ${series(scalesNamed)}`
  })
  if (clauses.length === 0) return tooLittle(scales)
  return `The coders agree ${clauses.join('; ')}.`
}

/** Why there is no answer in a sentence. */
function tooLittle(scales: Agreement['scales']): string {
  const measured = scales.filter(({ alpha }) => alpha !== null).map(({ units }) => units)
  if (measured.length === 0) return 'Too few answers can be compared to say how well the coders agree.'
  const most = counted(Math.max(...measured), 'unit')
  return `With ${most}, alpha is too unstable to say how well the coders agree: that takes at least ${FEW_UNITS}.`
}

function scaleRow(framework: Framework, scale: ScaleAgreement): readonly Rich[] {
  const { percent, alpha, interval, units, reliability } = scale
  return [
    [tone(questionLabel(framework, scale.id), 'strong')],
    [percent === null ? 'no pairs' : share(percent)],
    [alpha === null ? 'not defined' : decimal(alpha)],
    [interval === null ? 'not defined' : `${decimal(interval[0])} to ${decimal(interval[1])}`],
    [String(units)],
    [reliability === null ? '' : units < FEW_UNITS ? 'few units' : READINGS[reliability]],
  ]
}

function share(part: number): string {
  return `${Math.round(part * 100)}%`
}

/** Warnings about numbers based on too little data. */
function cautions(framework: Framework, { scales }: Agreement): readonly Block[] {
  const label = ({ id }: ScaleAgreement): string => uncapitalized(questionLabel(framework, id))
  const unpaired = scales.filter(({ units }) => units === 0).map(label)
  const unvaried = scales.filter(({ units, alpha }) => units > 0 && alpha === null).map(label)
  const few = scales.filter(({ units, alpha }) => alpha !== null && units < FEW_UNITS).map(label)
  const sentences = [
    unpaired.length === 0 ? '' : `No unit has two answers on ${series(unpaired)}: nothing can be compared.`,
    unvaried.length === 0 ? '' : `All answers on ${series(unvaried)} are the same, so alpha is not defined.`,
    few.length === 0
      ? ''
      : `Few units: fewer than ${FEW_UNITS} can be compared on ${series(few)}. Alpha and its interval are unstable.`,
  ].filter((sentence) => sentence !== '')
  return sentences.map((sentence) => ({ kind: 'paragraph', text: [tone(sentence, 'warning')] }) as const)
}

function references({ agreement, framework }: AgreementView): readonly Block[] {
  const rows = agreement.scales.flatMap(({ id, references: all }) =>
    all.map((reference): readonly Rich[] => [
      [tone(questionLabel(framework, id), 'strong')],
      [codingLabel(framework, reference.coding)],
      [portion(reference, reference.same)],
      [portion(reference, reference.oneStepOff)],
      [portion(reference, reference.compared - reference.same - reference.oneStepOff)],
    ]),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'Compared with the codings', aside: null },
    { kind: 'table', columns: ['Question', 'Coding', 'Same', 'One step off', 'Further off'], rows },
  ]
}

function portion({ compared }: ReferenceAgreement, count: number): string {
  return `${count} of ${compared}`
}

function spreads(view: AgreementView): readonly Block[] {
  const { agreement, top, howToSeeMore } = view
  const shown = agreement.spreads.slice(0, top)
  const further = agreement.spreads.length - shown.length
  if (top === 0) return []
  if (shown.length === 0) {
    return [{ kind: 'paragraph', text: ['The coders agree wherever two of them answered.'] }]
  }
  return [
    { kind: 'heading', text: 'Where the coders disagree', aside: '(the widest spread first)' },
    { kind: 'list', ordered: true, items: shown.map((spread) => spreadItem(view, spread)) },
    ...(further === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone(
                howToSeeMore === undefined
                  ? `${further} more ${further === 1 ? 'is' : 'are'} not shown.`
                  : `To see ${further} more, ${howToSeeMore}.`,
                'muted',
              ),
            ],
          } as const,
        ]),
  ]
}

function spreadItem({ framework, known, reasons }: AgreementView, spread: Spread): ListItem {
  const { unit, letter, scale, answers, steps } = spread
  const name = known.get(unit)?.name ?? unit
  const where = letter === null || letter === unit ? name : `${letter} (${name})`
  const given = Object.entries(answers).map(([answer, count]) => `${count} ${answerLabel(framework, answer)}`)
  return {
    title: [
      tone(`${questionLabel(framework, scale)} in ${where}`, 'strong'),
      `: ${series(given)}; ${counted(steps, 'step')} apart.`,
    ],
    lines: reasons
      .filter((reason) => reason.unit === unit && reason.scale === scale)
      .flatMap((reason) => reasonLines(framework, reason)),
  }
}

function reasonLines(framework: Framework, { coding, code }: Reason): readonly Rich[] {
  const { answer, rationale, dispute } = code
  const by = dispute?.by == null ? '' : ` (${dispute.by})`
  return [
    [
      `Coded from ${codingLabel(framework, coding)}: `,
      tone(answerLabel(framework, answer), 'strong'),
      `. ${rationale}`,
    ],
    ...(dispute === null
      ? []
      : [[tone(`Disputed, ${answerLabel(framework, dispute.answer)}`, 'warning'), `${by}: ${dispute.argument}`]]),
  ]
}

function codingLabel({ codings }: Framework, coding: string): string {
  return codings.find(({ id }) => id === coding)?.label ?? coding
}

function answerLabel({ answers }: Framework, answer: Answer): string {
  return answers[answer] ?? (answer === UNKNOWN ? 'Not sure' : answer)
}

/** The most coders that a table of all pairs has room for. */
const MATRIX_CODERS = 8

/** Every pair of coders, if there are few coders. */
function matrix({ coders, pairs }: Agreement): readonly Block[] {
  if (pairs.length === 0 || coders.length > MATRIX_CODERS) return []
  const cell = (a: string, b: string): string => {
    const pair = pairs.find((each) => each.coders.includes(a) && each.coders.includes(b))
    return a === b || pair === undefined ? '' : `${pair.same} of ${pair.shared}`
  }
  return [
    { kind: 'heading', text: 'Coder by coder', aside: '(same answers, of those that both gave)' },
    {
      kind: 'table',
      columns: ['Coder', ...coders],
      rows: coders.map((a): readonly Rich[] => [[tone(a, 'strong')], ...coders.map((b) => [cell(a, b)])]),
    },
  ]
}
