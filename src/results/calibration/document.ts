import { SKEWED_SHARE } from '../../analysis/skewness.ts'
import { type Block, type Document, tone } from '../../rendering/document/document.ts'
import { shellWord } from '../../rendering/shell-word.ts'
import { counted, series } from '../../rendering/words.ts'
import { leftOutOf } from './left-out.ts'
import type { CalibrationView } from './result.ts'

/** The memberships, what is odd about them, how to repeat this, and what the values suggest. */
export function calibrationDocument(view: CalibrationView): Document {
  const { source, cases, sets, proposals } = view
  return [
    { kind: 'title', text: 'Calibration', answer: [`of ${counted(cases.length, 'case')} (${source})`] },
    ...(sets.size === 0 ? [] : [membershipTable(view), ...warnings(view), recipeBlock(view), ...leftOutBlocks(view)]),
    ...proposals.map(
      ({ set, thresholds }): Block => ({
        kind: 'paragraph',
        text: [
          tone('Proposal', 'warning'),
          `: the values of ${set} form groups with ${thresholds.length === 0 ? 'no gap' : `${thresholds.length === 1 ? 'a threshold' : 'thresholds'} at ${series(thresholds.map(String))}`}. This comes from the data alone. Anchors need reasons from outside the data.`,
        ],
      }),
    ),
  ]
}

function membershipTable({ cases, sets, kept }: CalibrationView): Block {
  return {
    kind: 'table',
    columns: ['Case', ...sets.keys(), ...kept.keys()],
    rows: cases.map((name, index) => [
      [tone(name, 'strong')],
      ...[...sets.values()].map((values) => [shown(values[index] ?? 0)]),
      ...[...kept.values()].map((texts) => [texts[index] ?? '']),
    ]),
  }
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}

function warnings({ skewness, sets }: CalibrationView): readonly Block[] {
  const skewed = skewness
    .filter((each) => each.skewed)
    .map(({ set, above, cases }) => `${set} (above 0.5 in ${above} of ${cases} cases)`)
  const ambiguous = skewness.flatMap(({ set, ambiguous: names }) => names.map((name) => `${name} in ${set}`))
  const multi = [...sets].filter(([, values]) => values.some((value) => value > 1)).map(([set]) => set)
  const texts = [
    skewed.length === 0
      ? null
      : [
          'Skewed',
          `: ${series(skewed)}. With under ${SKEWED_SHARE * 100} % of the cases on one side, tests are easily trivial.`,
        ],
    ambiguous.length === 0
      ? null
      : ['At exactly 0.5', `: ${series(ambiguous)}. Such a case is in no row of a truth table. Move the crossover.`],
    multi.length === 0
      ? null
      : [
          'Multi-value',
          `: ${series(multi)}. The program analyzes crisp and fuzzy sets: make a crisp set of each value, as with --set "HIGH=is,LEVEL,2".`,
        ],
  ]
  return texts.flatMap((text) => {
    if (text === null) return []
    const [label = '', rest = ''] = text
    return [{ kind: 'paragraph', text: [tone(label, 'warning'), rest] } as const]
  })
}

/** How to make the same table again. */
function recipeBlock({ source, recipe, kept, logOdds, usesLogOdds }: CalibrationView): Block {
  const words = [
    source,
    ...recipe.flatMap(({ set, spec }) => ['--set', `${set}=${spec}`]),
    ...(kept.size === 0 ? [] : ['--keep', [...kept.keys()].join(',')]),
    ...(usesLogOdds ? ['--log-odds', logOdds] : []),
  ]
  const line = `backroom calibrate ${words.map(shellWord).join(' ')}`
  return { kind: 'commands', lead: 'The recipe', close: false, lines: [line] }
}

function leftOutBlocks({ leftOut }: CalibrationView): readonly Block[] {
  if (leftOut.length === 0) return []
  const { what, lead, option } = leftOutOf(leftOut)
  return [
    { kind: 'paragraph', text: [tone(what, 'muted')] },
    { kind: 'commands', lead, close: true, lines: [option] },
  ]
}
