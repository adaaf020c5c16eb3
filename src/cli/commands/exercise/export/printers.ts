import { answerIn, OUTCOME } from '../../../../model/coding-row.ts'
import { answersOf, type Framework, membershipOf, rankOf, type Scale } from '../../../../model/framework.ts'
import type { EpisodeCodes } from '../../../../model/library.ts'
import { printable } from '../../../../rendering/escape.ts'
import { toCsv } from '../../../../rendering/table.ts'

/** An episode's codes under one coding. */
export interface CodedUnit {
  readonly id: string
  /** How a quiz names it. */
  readonly title: string
  readonly codes: EpisodeCodes
}

function scalesOf({ conditions, outcome }: Framework): readonly (Scale & { readonly id: string })[] {
  return [...conditions, { ...outcome, id: OUTCOME }]
}

/**
 * For fsQCA and R: a header row, conditions in capitals, a case a row, memberships 0…1 with a dot. An answer
 * that is unknown is an empty cell.
 */
export function printQca(framework: Framework, units: readonly CodedUnit[]): string {
  const scales = scalesOf(framework)
  return toCsv([
    ['CASE', ...scales.map(({ id }) => id.toUpperCase().replaceAll('-', '_'))],
    ...units.map(({ id, codes }) => [
      id,
      ...scales.map((scale) => String(membershipOf(scale, answerIn(codes, scale.id) ?? undefined) ?? '')),
    ]),
  ])
}

/** For ReCal OIR: a unit a row, a coder a column, ranks from 1, `#` where nothing was coded, and no header. */
export function printRecalOir(ranks: readonly (readonly (number | null)[])[]): string {
  return toCsv(ranks.map((row) => row.map((rank) => (rank === null ? '#' : String(rank)))))
}

/** A multiple-choice question an episode and condition, for Moodle and others; one step off earns half. */
export function printGift(framework: Framework, units: readonly CodedUnit[]): string {
  const answers = answersOf(framework)
  return units
    .flatMap(({ id, title, codes }) =>
      scalesOf(framework).flatMap((scale) => {
        const right = rankOf(answerIn(codes, scale.id), framework)
        if (right === null) return []
        const choices = answers.map((answer, rank) => {
          const sign = rank === right ? '=' : Math.abs(rank - right) === 1 ? '~%50%' : '~'
          const anchor = scale.anchors[answer]?.text ?? ''
          return `\t${sign}${giftText(`${framework.answers[answer] ?? answer}: ${anchor}`)}\n`
        })
        return [
          `::${giftText(`${id} ${scale.id}`)}::${giftText(`${title}. ${scale.question}`)} {\n${choices.join('')}}\n`,
        ]
      }),
    )
    .join('\n')
}

/** Text that is none of GIFT's signs. */
function giftText(text: string): string {
  return printable(text).replace(/[\\~=#{}:]/g, '\\$&')
}
