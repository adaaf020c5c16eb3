import { CHANNEL_KINDS, initiatorsOf, NO_SIDE, SECRET_KINDS } from '../../../../model/case.ts'
import { type Framework, type Scale, UNKNOWN } from '../../../../model/framework.ts'
import { UNSETTLED } from '../../../../model/outcome-rule.ts'
import { PLACEHOLDER } from '../../../../model/placeholder.ts'
import { SOURCE_KINDS } from '../../../../model/source.ts'
import { modeline } from '../../../../reading/modeline.ts'
import { printable, toJson } from '../../../../rendering/escape.ts'
import { series } from '../../../../rendering/words.ts'
import { wrap } from '../../../../rendering/wrap.ts'

/** What is known about a new case. */
export interface CaseSketch {
  readonly id: string
  readonly president: string | null
  /** First and last day of the term, YYYY-MM-DD; null if unknown. */
  readonly term: { readonly from: string; readonly until: string } | null
  /** The coding that the file contains. The framework's other codings are only named. */
  readonly coding: string
  /** Path from the file to the JSON Schema, for editors; null if there is none. */
  readonly schema: string | null
}

const SOMETIME = { from: '2000-01-01', until: '2000-12-31' }

/**
 * The text of a new case file: every required key, each condition with its question and anchors as comments, and every
 * answer `unknown`. It passes `check` without changes.
 */
export function scaffoldCase(framework: Framework, sketch: CaseSketch): string {
  const { from, until } = sketch.term ?? SOMETIME
  const marked = sketch.term === null ? ` # ${PLACEHOLDER}` : ''
  const coding = framework.codings.find(({ id }) => id === sketch.coding)!
  const others = framework.codings.filter((each) => each !== coding)
  const period = { from, until }
  return lines(
    sketch.schema === null ? [] : [modeline(sketch.schema), '#'],
    comment(0, `Replace each text marked ${PLACEHOLDER}. "backroom check" says what is missing or wrong.`),
    [
      `id: ${scalar(sketch.id)} # the name of the file`,
      `president: ${sketch.president === null ? `${PLACEHOLDER} Name` : quoted(sketch.president)}`,
      `party: ${PLACEHOLDER} Party`,
      `term: { from: ${from}, until: ${until} }${marked}`,
      `summary: ${PLACEHOLDER} The case in two or three sentences.`,
    ],
    comment(
      0,
      'If the conditions change, write several episodes, and add principal: ID for the one to use when none is named.',
    ),
    [
      'episodes:',
      '  - id: first',
      `    title: ${PLACEHOLDER} Title`,
      `    from: ${from}${marked}`,
      `    until: ${until}${marked}`,
      `    summary: ${PLACEHOLDER} The situation in two or three sentences.`,
      '    codings:',
    ],
    comment(6, `${coding.label}: ${coding.text}`),
    comment(
      6,
      'A code can also cite the paragraphs it follows, such as paragraphs: [P3], and inferred: true if none states it.',
    ),
    [
      `      ${scalar(coding.id)}:`,
      `        result: ${PLACEHOLDER} One sentence on what happened then, shown beside the precedent.`,
      '        conditions:',
    ],
    framework.conditions.flatMap((condition) =>
      code(framework, condition, { key: condition.id, indent: 10, period, note: [] }),
    ),
    code(framework, framework.outcome, {
      key: 'outcome',
      indent: 8,
      period,
      note: [`Counts: ${framework.outcome.counts}`, `Does not count: ${framework.outcome.doesNotCount}`],
    }),
    others.flatMap(({ id, label, text }) => comment(6, `Optional, in the same form: "${id}", ${label}. ${text}`)),
    channelLines(framework, period),
    [
      '    timeline: # in chronological order',
      `      - date: ${from}`,
      `        text: ${PLACEHOLDER} What happened.`,
      '        sources: [first-source]',
      'sources: # each is cited above; also container, volume, number, pages, date, and url',
      '  first-source:',
      `    kind: book # ${SOURCE_KINDS.join(', ')}`,
      `    authors: [{ family: ${PLACEHOLDER} Family, given: ${PLACEHOLDER} Given }] # or { body: a group }`,
      `    title: ${PLACEHOLDER} Title`,
      `    publisher: ${PLACEHOLDER} Publisher`,
      `    year: ${until.slice(0, 4)} # ${PLACEHOLDER}`,
    ],
    comment(0, `Words that give the case away to a class go in blind/${sketch.id}.yaml: backroom help cases`),
  )
}

interface CodePlace {
  readonly key: string
  readonly indent: number
  readonly period: { readonly from: string; readonly until: string }
  /** Further comments on what to answer. */
  readonly note: readonly string[]
}

/** One code with its question, its anchors, and a form for its reasons. */
function code(framework: Framework, scale: Scale, { key, indent, period, note }: CodePlace): readonly string[] {
  const answers = [...Object.keys(framework.answers), UNKNOWN]
  const column = Math.max(...answers.map((answer) => answer.length)) + 2
  const anchors = answers.flatMap((answer) => {
    const anchor = scale.anchors[answer]
    const example = anchor?.example == null ? '' : ` For example: ${anchor.example}`
    const text = anchor === undefined ? 'Nobody can tell.' : `${anchor.text}${example}`
    return comment(indent, text, answer.padEnd(column))
  })
  const inside = (text: string): string => `${' '.repeat(indent + 2)}${text}`
  return [
    ...comment(indent, scale.question),
    ...note.flatMap((each) => comment(indent, each)),
    ...anchors,
    `${' '.repeat(indent)}${scalar(key)}:`,
    inside(`answer: ${UNKNOWN}`),
    inside(`rationale: ${PLACEHOLDER} Why this answer and not its neighbor.`),
    inside('evidence: # at least two pieces, for and against'),
    ...[
      { date: `${period.from} # or 1969, 1969-12, 1971-07-09/1971-07-11; ~ about, ? uncertain`, points: 'for' },
      { date: period.until, points: 'against' },
    ].flatMap(({ date, points }) => [
      inside(`  - date: ${date}`),
      inside(`    text: ${PLACEHOLDER} What happened, in a sentence of your own.`),
      inside(`    points: ${points}`),
      inside('    sources: [first-source]'),
    ]),
    ...comment(indent + 2, 'If there is a good argument for another answer:'),
    ...comment(indent + 2, 'dispute: { answer: …, argument: …, by: …, sources: [first-source] }'),
  ]
}

function channelLines(framework: Framework, { from, until }: CodePlace['period']): readonly string[] {
  return [
    '    channels: # how the two sides talked; kind none if they did not',
    `      - kind: none # ${CHANNEL_KINDS.join(', ')}`,
    `        title: ${PLACEHOLDER} No channel`,
    `        dates: ${from}/${until}`,
    `        initiator: disputed # ${(initiatorsOf(framework) ?? NO_SIDE).join(', ')}`,
    ...testLines(framework),
    `        result: ${PLACEHOLDER} What the channel led to.`,
    '        sources: [first-source]',
    ...comment(8, `For ${series(SECRET_KINDS, 'or')}, also secrecy: { from: whom, until: when }`),
    ...comment(8, 'Optional: people: [names]; uncertain: what is in doubt'),
  ]
}

/** The tests of the framework's rule for the outcome, with their values. */
function testLines({ outcome }: Framework): readonly string[] {
  if (outcome.rule === null) return []
  return [
    '        tests:',
    ...outcome.rule.tests.flatMap(({ id, question, values }) => [
      ...comment(10, question),
      `          ${scalar(id)}: ${UNSETTLED} # ${Object.keys(values).map(scalar).join(', ')}`,
    ]),
  ]
}

const WIDTH = 100

/** Indented comment lines. `head` comes first on the first line, and the text is aligned beside it. */
function comment(indent: number, text: string, head = ''): readonly string[] {
  const lead = `${' '.repeat(indent)}# `
  return wrap(printable(text), WIDTH - lead.length - head.length).map(
    (line, index) => `${lead}${index === 0 ? head : ' '.repeat(head.length)}${line}`,
  )
}

/** An id that every YAML reader reads as a string, even if it looks like a number, `yes`, or `null`. */
function scalar(id: string): string {
  return /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z]/.test(id) ? id : quoted(id)
}

/** Any text on one line in double quotes. YAML can read JSON strings. */
function quoted(text: string): string {
  return toJson(text).trimEnd()
}

function lines(...groups: readonly (readonly string[])[]): string {
  return `${groups.flat().join('\n')}\n`
}
