import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { dropped, names, quoted } from '../schema/figures.ts'
import { count, schemaVersion, share, text } from '../schema/primitives.ts'
import { solutionSet, truthTable } from '../schema/solution.ts'
import { clusters } from './clusters/schema.ts'
import { congruence } from './congruence/schema.ts'
import { fit } from './fit/schema.ts'
import { necessity } from './necessity/schema.ts'
import { precedents } from './precedents/schema.ts'
import { analysisResult } from './result.ts'
import { robustness } from './robustness/schema.ts'
import { selection } from './selection/schema.ts'
import { sufficiency } from './sufficiency/schema.ts'
import { theory } from './theory/schema.ts'

const subject = z.strictObject({
  source: text.check(z.describe('A file, or a coding of the library')),
  predicted: z.boolean().check(z.describe('Are the outcomes predictions, as in the coding of a class?')),
  cases: count,
  withOutcome: count.check(z.describe('Cases above 0.5 in the outcome')),
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
  skewness: z
    .array(
      z.strictObject({
        set: text,
        above: count.check(z.describe('Cases above 0.5')),
        cases: count,
        ambiguous: names.check(z.describe('Cases at exactly 0.5')),
        skewed: z.boolean().check(z.describe('Are so few or so many cases above 0.5 that a test is easily trivial?')),
      }),
    )
    .check(z.describe('How cases are spread over each set; empty for precedents')),
})

export const published = publish(analysisResult)(
  z
    .strictObject({
      schemaVersion,
      interrupted: z.boolean().check(z.describe('Did a person stop it? Then it has what was known by then')),
      subject,
      quoted: quoted.check(
        z.describe('The model that a whole analysis quotes; null without one, and if only a part was requested'),
      ),
      congruence: z.nullable(congruence),
      necessity: z.nullable(necessity),
      sufficiency: z.nullable(sufficiency),
      truthTable: z.nullable(truthTable),
      solution: z.nullable(solutionSet),
      theory: z.nullable(theory),
      robustness: z.nullable(robustness),
      fit: z.nullable(fit),
      selection: z.nullable(selection),
      clusters: z.nullable(clusters),
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
