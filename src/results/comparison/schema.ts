import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { differences, episodeRow, similarity } from '../schema/episode.ts'
import { id, schemaVersion } from '../schema/primitives.ts'
import { comparisonResult } from './result.ts'

export const published = publish(comparisonResult)(
  z
    .strictObject({
      schemaVersion,
      coding: id.check(z.describe('The coding that both episodes follow')),
      a: episodeRow,
      b: episodeRow,
      similarity,
      sameConfiguration: z.boolean().check(z.describe('Is each condition met in both, or in neither?')),
      agreements: z.array(id).check(z.describe('Conditions with the same answer')),
      differences: differences.check(
        z.describe('Conditions with different answers: answer is from a, precedent from b'),
      ),
      open: z.array(id).check(z.describe('Conditions that are unknown in one of the two')),
    })
    .check(z.describe('Two episodes side by side. Printed by "backroom cases compare".')),
)
