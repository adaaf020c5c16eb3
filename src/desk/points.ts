const MAX_POINTS = 10_000

/** A number of points as a person writes it, with a point or a comma; null if it is none, or not from 0 to 10,000. */
export function pointsFrom(text: string): number | null {
  const points = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 0
  return points > 0 && points <= MAX_POINTS ? points : null
}
