import { clipped } from '../../model/clipped.ts'
import { answersOf, type Framework, UNKNOWN } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { codesAllowed, codesOfContact, type OutcomeRule, UNSETTLED } from '../../model/outcome-rule.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { itemsAt } from './parts.ts'

type Channels = WrittenCase['episodes'][number]['channels']

/** Each channel's tests and their values must be those of the framework's rule. */
export function testsAreKnown(channels: Channels, path: Path, { outcome }: Framework): readonly Problem[] {
  const tests = outcome.rule?.tests ?? []
  return itemsAt(channels, path).flatMap(({ item, path: at }) =>
    Object.entries(item.tests).flatMap(([test, value]): readonly Problem[] => {
      const here = [...at, 'tests', test]
      const known = tests.find(({ id }) => id === test)
      if (known === undefined) {
        const message = `"${clipped(test)}" is not a test of the framework's rule for the outcome`
        const ids = tests.map(({ id }) => id)
        const hint = ids.length === 0 ? 'The framework has no such rule. Remove "tests".' : suggestion(test, ids)
        return [{ code: 'unknown-key', message, hint, path: here, atKey: true }]
      }
      const values = [...Object.keys(known.values), UNSETTLED]
      const message = `"${clipped(value)}" is not allowed for "${test}"`
      return values.includes(value)
        ? []
        : [{ code: 'wrong-value', message, hint: `Allowed: ${values.join(', ')}.`, path: here }]
    }),
  )
}

/** A coding that follows the framework's rule must have a code for the outcome that the channels allow. */
export function outcomesFitChannels({ episodes }: WrittenCase, framework: Framework): readonly Problem[] {
  const { rule } = framework.outcome
  if (rule === null) return []
  return episodes.flatMap(({ codings, channels }, index) => {
    const allowed = allowedBy(rule, channels, framework)
    return Object.entries(codings).flatMap(([id, { outcome }]): readonly Problem[] => {
      const { answer } = outcome
      if (!rule.codings.includes(id) || answer === UNKNOWN || allowed.includes(answer)) return []
      return [
        {
          code: 'outcome-contradicts',
          message: `The outcome is "${clipped(answer)}", but by the framework's rule the channels give ${quoted(allowed)}`,
          hint: reasonFor(rule, channels, allowed),
          path: ['episodes', index, 'codings', id, 'outcome', 'answer'],
        },
      ]
    })
  })
}

function contactsAmong(channels: Channels): Channels {
  return channels.filter(({ kind }) => kind !== 'none')
}

function allowedBy(rule: OutcomeRule, channels: Channels, framework: Framework): readonly string[] {
  const contacts = contactsAmong(channels).map(({ tests }) => tests)
  return codesAllowed(rule, contacts, answersOf(framework))
}

/** The channel that gives the best code, with its tests. */
function reasonFor(rule: OutcomeRule, channels: Channels, allowed: readonly string[]): string {
  const best = contactsAmong(channels).find(({ tests }) => codesOfContact(rule, tests).includes(allowed.at(-1) ?? ''))
  if (best === undefined) return 'It has no contact. Correct the code, or add the channel.'
  const tests = rule.tests.map(({ id }) => `${id}: ${best.tests[id] ?? UNSETTLED}`).join(', ')
  return `“${clipped(best.title)}” has ${tests}. Correct the code or the tests.`
}

function quoted(answers: readonly string[]): string {
  return answers.map((answer) => `"${answer}"`).join(' or ')
}
