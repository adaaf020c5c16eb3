import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { source } from '../schema/case.ts'
import { id, schemaVersion, text } from '../schema/primitives.ts'
import { bibliographyResult } from './result.ts'

const work = z.strictObject({
  ...source,
  id: text.check(
    z.describe('Unique in the list: the id in the case file, after the id of the file if two works share it'),
  ),
  citedIn: z.array(id).check(z.describe('Ids of cases and open exercises')),
})

export const published = publish(bibliographyResult)(
  z
    .strictObject({ schemaVersion, sources: z.array(work).check(z.describe('By author, year, and title')) })
    .check(z.describe('The works that cases cite. Printed by "backroom cases sources".')),
)
