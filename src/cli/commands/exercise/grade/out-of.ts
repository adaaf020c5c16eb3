import { pointsFrom } from '../../../../desk/points.ts'
import { ValueError } from '../../../errors.ts'
import { valueOption } from '../../../program/options.ts'

export const OUT_OF = valueOption('--out-of <points>', 'points of a grade without mistakes, as in your gradebook', {
  parse: parsePoints,
})

function parsePoints(text: string): number {
  const points = pointsFrom(text)
  if (points !== null) return points
  throw new ValueError('It must be a number of points, from more than 0 to 10000.')
}
