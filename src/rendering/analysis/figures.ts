import type { Figure } from '../../analysis/solution-results.ts'

/** Three decimals, as R's QCA prints; `-` for what is not defined. */
export function figure(value: Figure): string {
  return value === null ? '-' : value.toFixed(3)
}

/** `12 of 20`. */
export function share(part: number, whole: number): string {
  return `${part.toLocaleString('en')} of ${whole.toLocaleString('en')}`
}

export function percent(value: Figure): string {
  return value === null ? 'not defined' : `${Math.round(value * 100)} %`
}
