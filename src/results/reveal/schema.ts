import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { codingRow } from '../schema/class.ts'
import { account, codings } from '../schema/episode.ts'
import { day, id, schemaVersion, text } from '../schema/primitives.ts'
import { revealResult } from './result.ts'

const episode = z.strictObject({
  case: id,
  episode: id,
  library: text.check(z.describe('Where it is from: shipped, or the folder as it was named')),
  president: text,
  party: text,
  title: text,
  from: day,
  until: day,
  principal: z.boolean().check(z.describe('Is it the episode used when only the case is named?')),
})

export const published = publish(revealResult)(
  z
    .strictObject({
      schemaVersion,
      row: codingRow.check(z.describe('What was answered')),
      episode: episode.check(z.describe('The episode that it was about')),
      codings,
      accounts: z.record(id, z.strictObject(account)).check(z.describe('Coding → what it tells of the episode')),
      possible: z.array(id).check(z.describe('The verdicts that are still possible with these answers')),
    })
    .check(z.describe('The answers to a blind episode, and which one it was. Printed by "backroom exercise start".')),
)
