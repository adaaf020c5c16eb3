import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import { type Answers, allowedAnswers } from '../../src/model/framework.ts'
import { toJson } from '../../src/rendering/escape.ts'
import { assessmentPage } from '../../src/web/assessment-page.ts'
import { answersIn, catalogOf, combinations, recorded, shippedLibrary } from '../support/library.ts'
import { Desk, output, pageProgram } from './browser.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** What the page says, as JSON, when its address changes from one of these answers to the next. */
async function said(page: Page, all: readonly Answers[]): Promise<readonly string[]> {
  const fragments = all.map((answers) => new URLSearchParams(answers).toString())
  return await page.evaluate(async (changes) => {
    const texts: string[] = []
    for (const fragment of changes) {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      const before = location.hash
      location.hash = fragment
      if (location.hash !== before) await changed
      texts.push(document.getElementById('json')?.textContent ?? '')
    }
    return texts
  }, fragments)
}

test.each(['record', 'article'])(
  'for all answers the page says byte for byte what the command says: %s',
  async (coding) => {
    const { framework } = await shippedLibrary()
    const all = combinations(Object.fromEntries(framework.conditions.map(({ id }) => [id, allowedAnswers(framework)])))
    expect(all).toHaveLength(6 ** 3)
    const { page, complaints } = await desk.show(await output('page', '--coding', coding))
    const texts = await said(page, all)
    for (const [index, answers] of all.entries()) {
      const options = Object.entries(answers).flatMap(([id, answer]) => [`--${id}`, answer])
      expect(texts[index]).toBe(await output('assess', ...options, '--coding', coding, '--format', 'json'))
    }
    expect(complaints).toEqual([])
  },
  120_000,
)

test('so it does for any framework and any cases', async () => {
  for (const { framework, episodes } of fc.sample(recorded(), { numRuns: 8, seed: 8 })) {
    const catalog = catalogOf(framework, episodes)
    const data = {
      kind: 'assessment',
      version: '1',
      catalog,
      coding: 'record',
      options: [],
      cases: [],
      exercises: [],
    } as const
    const { page, complaints } = await desk.show(await assessmentPage(data, pageProgram()))
    const all = fc.sample(answersIn(framework), { numRuns: 20, seed: 20 })
    const question = { coding: 'record', scenario: null, stability: false }
    const assessed = all.map((answers) => toJson(assess(catalog, { ...question, answers })))
    expect(await said(page, all)).toEqual(assessed)
    expect(complaints).toEqual([])
  }
})
