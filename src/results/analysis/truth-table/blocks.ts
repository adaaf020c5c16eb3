import { LOW_PRI } from '../../../analysis/measures.ts'
import type { TruthTable, TruthTableRow } from '../../../analysis/solution-results.ts'
import { grouped } from '../../../model/grouped.ts'
import { type Block, item, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { atLeast, figure, glossary, rowNumbers, share } from '../figures.ts'
import { heatMap } from './heat-map.ts'
import { idleExclusions } from './idle-exclusions.ts'
import { lowCutBlocks } from './low-cut.ts'

/** Longer lists of cases are printed below the table. */
const SHORT = 30

/** The rows with cases, the cases in no row, and the contradictions. */
export function truthTableBlocks(table: TruthTable): readonly Block[] {
  const { conditions, rows, rowsBelowNCut, possibleRows, observedRows, cutoffs } = table
  const [one, zero] = cutoffs.inclCut
  const all = [...rows, ...rowsBelowNCut].toSorted((a, b) => a.row - b.row)
  const coded =
    `Coded 1: inclusion ${atLeast(one)}${cutoffs.priCut === 0 ? '' : `, PRI ${atLeast(cutoffs.priCut)}`}, ${counted(cutoffs.nCut, 'case')} or more.` +
    (zero === undefined ? '' : ` Coded C: inclusion ${atLeast(zero)}.`)
  return [
    {
      kind: 'heading',
      text: 'Truth table',
      aside: `(${share(observedRows, possibleRows)} rows ${cutoffs.nCut === 1 ? 'observed' : 'with enough cases'})`,
    },
    glossary(
      'A row is a combination of conditions: 1 present, 0 absent. n: cases above 0.5 in the row. incl (inclusion): how far they have the outcome. PRI: the same, minus what also speaks for the opposite. OUT 1: leads to the outcome; 0: does not; C: between two cutoffs; ?: too few cases.',
    ),
    {
      kind: 'paragraph',
      text: [`${coded} ${remaindersText(table)}`],
    },
    ...lowCutBlocks(cutoffs),
    ...tableBlocks(all, conditions),
    ...contradictions(all),
    ...bothWays(table),
    ...excludedBlock(table),
    ...idleBlock(table),
    ...droppedBlock(table),
    ...(all.length > 0 ? [heatMap(table)] : []),
  ]
}

/** How many logical remainders there are, and how many of them no solution may use. */
function remaindersText({ rows, excluded, remainderRows }: TruthTable): string {
  const barred = excluded.length - rows.filter(({ row }) => excluded.includes(row)).length
  const text = `Logical remainders, without enough cases: ${grouped(remainderRows)}`
  return barred === 0 ? `${text}.` : `${text} (${grouped(barred)} coded 0 on request).`
}

function tableBlocks(rows: readonly TruthTableRow[], conditions: readonly string[]): readonly Block[] {
  const beside = rows.every(({ cases }) => cases.join(', ').length <= SHORT)
  const cells = rows.map(({ row, configuration, OUT, n, incl, PRI, cases }): readonly Rich[] => [
    [tone(String(row), 'strong')],
    ...conditions.map((name) => [String(configuration[name])]),
    [OUT === '1' ? tone(OUT, 'strong') : OUT],
    ...[String(n), figure(incl), figure(PRI)].map((text) => [text]),
    ...(beside ? [[cases.join(', ')]] : []),
  ])
  const columns = ['Row', ...conditions, 'OUT', 'n', 'incl', 'PRI', ...(beside ? ['Cases'] : [])]
  const items = rows.map(({ row, cases }) => item(tone(`Row ${row}`, 'strong'), `: ${series(cases)}.`))
  return [
    { kind: 'table', columns, rows: cells },
    ...(beside ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ]
}

function contradictions(rows: readonly TruthTableRow[]): readonly Block[] {
  const found = rows.filter(({ contradictory, deviant }) => contradictory || deviant.length > 0)
  if (found.length === 0) return []
  return [
    {
      kind: 'list',
      ordered: false,
      items: found.map(({ row, OUT, contradictory, deviant }) => ({
        title: [
          tone(`Row ${row}${contradictory ? ' is a contradictory row' : ''}`, 'warning'),
          contradictory ? ': it has cases with the outcome and cases without it.' : '.',
          deviant.length === 0
            ? ''
            : ` ${OUT === '1' ? 'Coded 1, but without the outcome' : 'Coded 0, but with the outcome'}: ${series(deviant)}.`,
        ],
        lines: [],
      })),
    },
  ]
}

/** The rows coded 1 with a low PRI that the user did not allow. */
export function lowPriRows({ rows, cutoffs }: TruthTable): readonly TruthTableRow[] {
  return rows.filter(({ OUT, PRI }) => OUT === '1' && PRI !== null && PRI < LOW_PRI && cutoffs.priCut < LOW_PRI)
}

/** Rows coded 1 that speak for the negated outcome too. */
function bothWays(table: TruthTable): readonly Block[] {
  const { simultaneous } = table
  const low = lowPriRows(table)
  const texts = [
    simultaneous.length === 0
      ? null
      : [
          tone('Simultaneous subset relation', 'warning'),
          `: ${rowNumbers(simultaneous)} coded 1 for the outcome and for its negation. Use --pri-cut ${LOW_PRI}, or --exclude simultaneous.`,
        ],
    low.length === 0
      ? null
      : [
          tone('Low PRI', 'warning'),
          `: ${low.map(({ row, PRI }) => `row ${row} (${figure(PRI)})`).join(', ')} ${low.length === 1 ? 'is' : 'are'} coded 1, but ${low.length === 1 ? 'speaks' : 'speak'} more against the outcome than for it alone. The usual --pri-cut is ${LOW_PRI} or more.`,
        ],
  ]
  return texts.flatMap((text) => (text === null ? [] : [{ kind: 'paragraph', text } as const]))
}

/** Rows that the user excluded, and those among them that would not be coded 0. */
function excludedBlock(table: TruthTable): readonly Block[] {
  const { excluded } = table
  if (excluded.length === 0) return []
  const recoded = recodedRows(table)
  const changed =
    recoded.length === 0 ? 'No row with cases would be coded otherwise.' : `Against their cases: ${series(recoded)}.`
  return [{ kind: 'paragraph', text: [`Coded 0 on request: ${rowNumbers(excluded)}. ${changed}`] }]
}

/** What --exclude was given for nothing. */
function idleBlock(table: TruthTable): readonly Block[] {
  const text = idleExclusions(table)
  return text === null ? [] : [{ kind: 'paragraph', text }]
}

/** The rows with cases that are coded 0 only because the user asked for it. */
export function recodedRows({ rows, recoded }: TruthTable): readonly string[] {
  const changed = rows.filter(({ row }) => recoded.includes(row))
  return changed.map(({ row, cases }) => `row ${row} (${cases.join(', ')})`)
}

/** Every case in no row, with the conditions that cause this. */
function droppedBlock({ dropped }: TruthTable): readonly Block[] {
  if (dropped.length === 0) return []
  const names = dropped.map((each) => `${each.case} (${each.conditions.join(', ')})`)
  return [
    {
      kind: 'paragraph',
      text: [
        tone(
          `${counted(dropped.length, 'case')} at exactly 0.5 ${dropped.length === 1 ? 'is' : 'are'} in no row`,
          'warning',
        ),
        `: ${series(names)}. ${dropped.length === 1 ? 'It still counts' : 'They still count'} in incl and PRI. --crossover up or down moves ${dropped.length === 1 ? 'it' : 'them'} to one side.`,
      ],
    },
  ]
}
