import type { Published } from './published.ts'

/**
 * Every kind of result, one on each line, with the schema of its JSON. `npm run generate` writes the JSON Schemas; the
 * program itself does not use them.
 */
const RESULTS: readonly (() => Promise<{ readonly published: Published }>)[] = [
  () => import('./adjudication/schema.ts'),
  () => import('./agreement/schema.ts'),
  () => import('./analysis/schema.ts'),
  () => import('./assessment/schema.ts'),
  () => import('./bibliography/schema.ts'),
  () => import('./calibration/schema.ts'),
  () => import('./case/schema.ts'),
  () => import('./case-list/schema.ts'),
  () => import('./check/schema.ts'),
  () => import('./codebook/schema.ts'),
  () => import('./codings/schema.ts'),
  () => import('./comparison/schema.ts'),
  () => import('./decision-table/schema.ts'),
  () => import('./doctor/schema.ts'),
  () => import('./evidence/schema.ts'),
  () => import('./exercise/schema.ts'),
  () => import('./findings/schema.ts'),
  () => import('./grades/schema.ts'),
  () => import('./packet/schema.ts'),
  () => import('./record/schema.ts'),
  () => import('./reveal/schema.ts'),
  () => import('./search/schema.ts'),
  () => import('./timeline/schema.ts'),
  () => import('./unit/schema.ts'),
]

export async function publishedResults(): Promise<readonly Published[]> {
  return await Promise.all(RESULTS.map(async (load) => (await load()).published))
}
