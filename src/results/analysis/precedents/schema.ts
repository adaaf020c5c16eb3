import * as z from 'zod/mini'
import { similarity } from '../../schema/episode.ts'
import { agreement } from '../../schema/figures.ts'
import { count, requirement, text, weights } from '../../schema/primitives.ts'

const guesses = {
  agreeing: count.check(z.describe('Episodes for which the guess is right')),
  decided: count.check(z.describe('Episodes for which there is a guess')),
  rate: agreement.rate,
}

export const precedents = z.strictObject({
  weights,
  nearest: z
    .array(z.strictObject({ neighbors: count, ...guesses }))
    .check(z.describe('Guessing by the majority of the nearest one, three, and five')),
  constant: z
    .strictObject({ says: z.enum(['yes', 'no']), ...guesses })
    .check(z.describe('The base rate: always guessing the more common outcome')),
  sameConfiguration: z
    .strictObject(guesses)
    .check(z.describe('Guessing by the nearest one, where it has the same pattern of conditions')),
  otherConfiguration: z.strictObject(guesses).check(z.describe('The same, where it has another pattern')),
  cases: z
    .array(
      z.strictObject({
        case: text,
        outcome: requirement,
        nearest: z
          .array(
            z.strictObject({
              case: text,
              similarity: similarity.check(z.describe('By these weights')),
              compared: count.check(z.describe('On how many conditions the similarity rests')),
              sameConfiguration: z.boolean(),
              outcome: requirement,
            }),
          )
          .check(z.describe('At most five, the nearest first')),
        right: z
          .array(count)
          .check(z.describe('Of 1, 3, and 5: for how many of the nearest the majority shared the outcome')),
        tied: z
          .boolean()
          .check(z.describe('Precedents with different outcomes are equally near, so the date decides which is first')),
      }),
    )
    .check(z.describe('Each episode that was left out, in order of date')),
})
