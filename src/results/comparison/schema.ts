import * as z from 'zod/mini'
import type { EpisodeComparison } from '../../assessment/assessment.ts'
import { describes } from '../described.ts'
import { differences, episodeRow, similarity } from '../schema/episode.ts'
import { id, schemaVersion } from '../schema/primitives.ts'

export const schema = describes<EpisodeComparison>()(
  z
    .strictObject({
      schemaVersion,
      coding: id.check(z.describe('The coding that both episodes follow')),
      a: episodeRow,
      b: episodeRow,
      similarity,
      sameConfiguration: z.boolean().check(z.describe('Is each condition met in both, or in neither?')),
      agreements: z.array(id).check(z.describe('Conditions with the same answer')),
      differences: differences.check(z.describe('Conditions with different answers: answer is of a, precedent of b')),
      open: z.array(id).check(z.describe('Conditions that one of the two leaves unknown')),
    })
    .check(z.describe('Two episodes side by side. Printed by "backroom cases compare".')),
)
