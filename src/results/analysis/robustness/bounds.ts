import type { CutoffRange } from '../../../analysis/robustness-results.ts'

/** ` above 0.6 up to 0.8`, with a space before it. */
export function boundsText({ above, upTo }: Pick<CutoffRange, 'above' | 'upTo'>): string {
  const lower = above === null ? '' : ` above ${bound(above)}`
  const upper = upTo === null ? '' : ` up to ${bound(upTo)}`
  return `${lower}${upper}`
}

/** Numbers of cases are whole. */
export function bound(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
