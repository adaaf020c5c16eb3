import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { codedEpisode, episodeRow, similarity, verdict } from '../schema/episode.ts'
import { answer, answers, id, schemaVersion, share } from '../schema/primitives.ts'
import { comparisonResult } from './result.ts'

const difference = z.strictObject({
  condition: id,
  first: answer.check(z.describe('The answer of the first episode')),
  other: answer,
  difference: share.check(z.describe('Difference of the two memberships')),
})

const compared = {
  similarity,
  sameConfiguration: z.boolean().check(z.describe('Is each condition met in both, or in neither?')),
  agreements: z.array(id).check(z.describe('Conditions with the same answer as in the first episode')),
  differences: z.array(difference).check(z.describe('Conditions with another answer than in the first episode')),
  open: z.array(id).check(z.describe('Conditions that are unknown in one of the two')),
}

export const published = publish(comparisonResult)(
  z
    .strictObject({
      schemaVersion,
      coding: id.check(z.describe('The coding that all episodes follow')),
      first: episodeRow.check(z.describe('The episode that everything else is compared with')),
      others: z.array(z.strictObject({ ...codedEpisode, ...compared })),
      given: z
        .nullable(z.strictObject({ answers, ...verdict, ...compared }))
        .check(z.describe('The answers of --answers; null without them')),
    })
    .check(z.describe('Episodes and answers side by side. Printed by "backroom cases compare".')),
)
