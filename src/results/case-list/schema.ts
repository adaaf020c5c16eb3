import * as z from 'zod/mini'
import { describes } from '../described.ts'
import { episodeRow } from '../schema/episode.ts'
import { day, id, schemaVersion, text } from '../schema/primitives.ts'
import type { CaseList } from './result.ts'

const exercise = z.strictObject({ id, president: text, title: text, from: day })

export const schema = describes<CaseList>()(
  z
    .strictObject({
      schemaVersion,
      coding: id.check(z.describe('The coding that the episodes follow')),
      episodes: z.array(episodeRow),
      exercises: z.array(exercise).check(z.describe('Open exercises, which no coding covers; none in a filtered list')),
    })
    .check(z.describe('The episodes of a library with their codes. Printed by "backroom cases".')),
)
