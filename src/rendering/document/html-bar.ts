import type { ConditionState, Interval } from '../../model/framework.ts'
import { html, type Markup } from './markup.ts'

/**
 * A membership as a bar: full up to the low end, hatched up to the high end, with the crossover in the middle. It is
 * only a drawing: the numbers and the state are beside it in words.
 */
export function scaleBar([low, high]: Interval, state: ConditionState): Markup {
  const open =
    low === high ? '' : html`<rect class="open" x="${percent(low)}" width="${percent(high - low)}" height="8"/>`
  const full = low === 0 ? '' : html`<rect class="full" width="${percent(low)}" height="8"/>`
  return html`<svg class="bar ${state}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${open}${full}<rect class="crossover" x="49.5" width="1" height="8"/></svg>`
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
