import * as z from 'zod/mini'
import { ROBUSTNESS_STAGES } from '../../../analysis/robustness-results.ts'
import { countable, names } from '../../schema/figures.ts'
import { count, text } from '../../schema/primitives.ts'

export const robustness = z.strictObject({
  disputes: count,
  crossovers: count,
  cutoffs: names,
  combinations: countable.check(z.describe('Ways to combine all disputed choices; null above 2^53 - 1')),
  planned: count.check(z.describe('Combinations to try: all, or a sample')),
  examined: count.check(z.describe('Combinations that were tried')),
  seed: z.nullable(text).check(z.describe('Seed of the sample; null when all were to be tried')),
  unsolved: count.check(z.describe('Combinations whose solutions were too large to compute')),
  partial: count.check(z.describe('Combinations with too many pairs of models to try each')),
  verdicts: z
    .array(
      z.strictObject({
        kind: z.enum(['finding', 'necessity', 'row', 'conservative', 'parsimonious', 'intermediate']),
        name: text,
        baseline: text.check(z.describe('The result for the data as they are')),
        trivial: z
          .boolean()
          .check(
            z.describe('Necessary, but RoN or covN is low: most cases have it anyway, or the outcome is much rarer'),
          ),
        overturned: z
          .array(
            z.strictObject({
              becomes: text,
              count: count.check(z.describe('The fewest contested codes that do it')),
              sets: z
                .array(z.array(z.strictObject({ where: text, from: text, to: text })))
                .check(z.describe('The smallest sets of codes, at most 12')),
              more: z.boolean().check(z.describe('Are there more smallest sets?')),
            }),
          )
          .check(z.describe('What other contested codes alone make of it, the fewest codes first')),
        atLeast: z
          .nullable(count)
          .check(z.describe('No set of fewer codes changes the verdict; null if overturned is exact')),
        ranges: z
          .array(
            z.strictObject({
              cutoff: text,
              inUse: z.number().check(z.describe('The cutoff of this analysis')),
              above: z.nullable(z.number()).check(z.describe('It stands above this cutoff; null: without a bound')),
              upTo: z.nullable(z.number()).check(z.describe('And up to this one')),
            }),
          )
          .check(z.describe('The cutoffs for which it stands, one at a time')),
        becomes: z.record(text, count).check(z.describe('Combinations with each other result')),
        survived: count.check(z.describe('Combinations with the same result')),
      }),
    )
    .check(z.describe('What the analysis says, and how often it still holds')),
  singleChanges: z
    .array(
      z.strictObject({
        kind: z.enum(['dispute', 'crossover', 'cutoff']),
        where: text.check(z.describe('The case and the set, or the cutoff')),
        from: text,
        to: text,
        changes: names.check(z.describe('The verdicts that it changes')),
      }),
    )
    .check(z.describe('Changes made one by one, those that change most first')),
  harmless: count.check(z.describe('Single changes that change nothing')),
  unfinished: z
    .array(z.enum(ROBUSTNESS_STAGES))
    .check(z.describe('What was not finished, because a person stopped it')),
})
