import { clipped } from '../../model/clipped.ts'
import { answersOf, type Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { codesAllowed, codesOfContact, type OutcomeRule, UNSETTLED } from '../../model/outcome-rule.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { itemsAt } from './parts.ts'

/** A channel of this kind says that there was no contact. */
const NO_CONTACT = 'none'

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

/** With a rule, each contact must answer every test, even if the answer is that nobody knows. */
export function testsAreAnswered({ episodes }: WrittenCase, { outcome }: Framework): readonly Problem[] {
  return episodes.flatMap(({ channels }, index) =>
    itemsAt(channels, ['episodes', index, 'channels']).flatMap(({ item, path }) =>
      (outcome.rule?.tests ?? [])
        .filter(({ id }) => item.kind !== NO_CONTACT && !Object.hasOwn(item.tests, id))
        .map(
          ({ id }): Problem => ({
            code: 'missing-test',
            message: `The channel does not say "${id}" under tests`,
            hint: `Add it. If nobody knows, write ${id}: ${UNSETTLED}.`,
            path: [...path, 'title'],
          }),
        ),
    ),
  )
}

/** A coding that follows the framework's rule must have a code for the outcome that the channels allow. */
export function outcomesFitChannels({ episodes }: WrittenCase, framework: Framework): readonly Problem[] {
  const { rule } = framework.outcome
  if (rule === null) return []
  const scale = answersOf(framework)
  return episodes.flatMap(({ codings, channels }, index) => {
    const contacts = channels.filter(({ kind }) => kind !== NO_CONTACT)
    const allowed = codesAllowed(
      rule,
      contacts.map(({ tests }) => tests),
      scale,
    )
    return Object.entries(codings).flatMap(([id, { outcome }]): readonly Problem[] => {
      const { answer } = outcome
      if (!rule.codings.includes(id) || !scale.includes(answer) || allowed.includes(answer)) return []
      return [
        {
          code: 'outcome-contradicts',
          message: `The outcome is "${clipped(answer)}", but by the framework's rule the channels give ${quoted(allowed)}`,
          hint: reasonFor(rule, contacts, rankIn(scale, answer) < rankIn(scale, allowed[0]) ? 'least' : 'most', scale),
          path: ['episodes', index, 'codings', id, 'outcome', 'answer'],
        },
      ]
    })
  })
}

/** The channel that rules out the coded answer: the best one by its lowest possible code, or by its highest. */
function reasonFor(rule: OutcomeRule, contacts: Channels, by: 'least' | 'most', scale: readonly string[]): string {
  const ranked = contacts.map((channel) => {
    const ranks = codesOfContact(rule, channel.tests).map((code) => rankIn(scale, code))
    return { channel, rank: by === 'least' ? Math.min(...ranks) : Math.max(...ranks) }
  })
  const [best] = ranked.toSorted((a, b) => b.rank - a.rank)
  if (best === undefined) return 'It has no contact. Correct the code, or add the channel.'
  const tests = rule.tests.map(({ id }) => `${id}: ${best.channel.tests[id] ?? UNSETTLED}`).join(', ')
  return `“${clipped(best.channel.title)}” has ${tests}. Correct the code or the tests.`
}

function rankIn(scale: readonly string[], answer: string | undefined): number {
  return scale.indexOf(answer ?? '')
}

function quoted(answers: readonly string[]): string {
  return answers.map((answer) => `"${answer}"`).join(' or ')
}
