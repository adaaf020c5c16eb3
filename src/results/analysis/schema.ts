import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { similarity } from '../schema/episode.ts'
import { agreement, countable, dropped, names, necessity, sufficiency } from '../schema/figures.ts'
import { count, requirement, schemaVersion, share, text, weights } from '../schema/primitives.ts'
import { solutionSet, truthTable } from '../schema/solution.ts'
import { analysisResult } from './result.ts'

const subject = z.strictObject({
  source: text.check(z.describe('A file, or a coding of the library')),
  cases: count,
  outcome: text.check(z.describe('With ~ before it when negated')),
  conditions: names,
  leftOut: names.check(
    z.describe(
      'Cases of the library with an unknown answer; for precedents, those with an undecided or unknown outcome',
    ),
  ),
  crossover: z
    .nullable(
      z.strictObject({
        to: z.enum(['up', 'down']),
        membership: share.check(z.describe('The membership that replaces 0.5')),
        recoded: dropped,
      }),
    )
    .check(z.describe('How memberships of exactly 0.5 were moved; null when they were not')),
  expectations: names.check(z.describe('Directional expectations')),
})

const congruence = z.strictObject({
  ...agreement,
  rule: text.check(z.describe('An expression: the outcome is indicated for the cases in it')),
  ruleFrom: z.enum(['framework', 'given', 'all conditions']).check(z.describe('Where the rule comes from')),
  outcome: text,
  figures: z.strictObject(sufficiency),
  cases: z.array(
    z.strictObject({
      case: text,
      rule: share.check(z.describe('Membership in the rule')),
      outcome: share.check(z.describe('Membership in the outcome')),
      kind: z.enum(['typical', 'deviant-consistency', 'deviant-coverage', 'irrelevant', 'undecided']),
    }),
  ),
  constant: z
    .strictObject({ says: z.enum(['yes', 'no']), ...agreement })
    .check(z.describe('The better of the two rules that give every case the same answer')),
})

const necessityReport = z.strictObject({
  consistencyCut: share.check(z.describe('The lowest inclN of a necessary condition')),
  relevanceCut: share.check(z.describe('Below this RoN or covN, a necessary condition is trivial')),
  claims: z
    .array(
      z.strictObject({
        ...necessity,
        verdict: z.enum(['borne-out', 'trivial', 'not-borne-out']),
        contradicting: names.check(z.describe('Cases with the outcome in which the condition was not met')),
        undecided: names.check(z.describe('Cases with the outcome in which it is at exactly 0.5')),
        withOutcome: count.check(z.describe('Cases with the outcome')),
        below: z
          .array(z.strictObject({ case: text, by: share.check(z.describe('Outcome minus condition, as memberships')) }))
          .check(
            z.describe(
              'Cases with a lower membership in the condition than in the outcome, the largest difference first',
            ),
          ),
      }),
    )
    .check(z.describe('What is claimed to be necessary')),
  tables: z
    .array(
      z.strictObject({ outcome: text, sets: z.array(z.strictObject(necessity)), necessary: names, trivial: names }),
    )
    .check(z.describe('For the outcome, then for its negation')),
})

const robustness = z.strictObject({
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
        kind: z.enum(['necessity', 'row', 'conservative', 'parsimonious', 'intermediate']),
        name: text,
        baseline: text.check(z.describe('The result for the data as they are')),
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
})

const guesses = {
  agreeing: count.check(z.describe('Episodes for which the guess is right')),
  decided: count.check(z.describe('Episodes for which there is a guess')),
  rate: agreement.rate,
}

const precedents = z.strictObject({
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

export const published = publish(analysisResult)(
  z
    .strictObject({
      schemaVersion,
      subject,
      congruence: z.nullable(congruence),
      necessity: z.nullable(necessityReport),
      truthTable: z.nullable(truthTable),
      solution: z.nullable(solutionSet),
      robustness: z.nullable(robustness),
      precedents: z
        .nullable(precedents)
        .check(z.describe('How often the nearest precedents share the outcome of an episode that is left out')),
    })
    .check(
      z.describe(
        'A test of the framework or of a table of cases. Parts not asked for are null. Printed by "backroom analyze".',
      ),
    ),
)
