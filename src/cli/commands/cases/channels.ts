import type { Channel } from '../../../model/case.ts'
import { clipped } from '../../../model/clipped.ts'
import type { Framework } from '../../../model/framework.ts'
import { suggestion } from '../../../model/nearest.ts'
import { type TestResults, UNSETTLED } from '../../../model/outcome-rule.ts'
import { UsageError } from '../../errors.ts'
import type { FilterOptions } from '../../program/filters.ts'

/** Which channels the filters want; null if they do not ask for one. Throws a UsageError for what is not a test. */
export function wantedChannels(
  { channel: kind, test: wanted }: FilterOptions,
  framework: Framework,
): ((channel: Channel) => boolean) | null {
  if (kind === undefined && wanted === undefined) return null
  const values = wanted === undefined ? [] : Object.entries(knownTests(wanted, framework))
  return (channel) =>
    (kind === undefined || channel.kind === kind) &&
    values.every(([id, value]) => (channel.tests[id] ?? UNSETTLED) === value)
}

function knownTests(wanted: TestResults, { outcome }: Framework): TestResults {
  const tests = outcome.rule?.tests ?? []
  if (tests.length === 0) throw new UsageError('--test: the framework has no tests, because its outcome has no rule.')
  for (const [id, value] of Object.entries(wanted)) {
    const test = tests.find((each) => each.id === id)
    if (test === undefined) {
      throw new UsageError(
        `--test: there is no test "${clipped(id)}". ${suggestion(
          id,
          tests.map((each) => each.id),
        )}`,
      )
    }
    const values = [...Object.keys(test.values), UNSETTLED]
    if (values.includes(value)) continue
    throw new UsageError(`--test: "${clipped(value)}" is not a value of ${id}. ${suggestion(value, values)}`)
  }
  return wanted
}
