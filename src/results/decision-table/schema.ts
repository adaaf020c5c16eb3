import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { episodeRow } from '../schema/episode.ts'
import { headline, id, requirement, schemaVersion, text } from '../schema/primitives.ts'
import { decisionTableResult } from './result.ts'

const row = z.strictObject({
  verdict: id,
  label: text,
  headline,
  pattern: z
    .record(id, z.nullable(requirement))
    .check(z.describe('Condition → what the verdict requires; null when it can be anything')),
  episodes: z.array(episodeRow).check(z.describe('Episodes whose codes fall into this row, in order of date')),
})

export const published = publish(decisionTableResult)(
  z
    .strictObject({
      schemaVersion,
      framework: id,
      coding: id.check(z.describe('The coding that the episodes follow')),
      rows: z.array(row).check(z.describe('One for each verdict, in the order of the framework')),
      between: z
        .array(episodeRow)
        .check(z.describe('Episodes for which several verdicts are possible, in order of date')),
    })
    .check(
      z.describe(
        'The decision table of a framework with the episodes in its rows. Printed by "backroom cases codebook --table".',
      ),
    ),
)
