import { ValueError } from '../../../errors.ts'
import { valueOption } from '../../../program/options.ts'

const MAX_POINTS = 10_000

export const OUT_OF = valueOption('--out-of <points>', 'points of a grade without mistakes, as in your gradebook', {
  parse: parsePoints,
})

function parsePoints(text: string): number {
  const points = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 0
  if (points > 0 && points <= MAX_POINTS) return points
  throw new ValueError('It must be a number of points, from more than 0 to 10000.')
}
