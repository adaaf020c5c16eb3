import { afterAll, beforeAll, expect, test } from 'vitest'
import { allowedAnswers } from '../../src/model/framework.ts'
import { combinations, shippedLibrary } from '../support/library.ts'
import { Desk, output } from './browser.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

test.each(['record', 'article'])(
  'for all answers the page says byte for byte what the command says: %s',
  async (coding) => {
    const { framework } = await shippedLibrary()
    const all = combinations(Object.fromEntries(framework.conditions.map(({ id }) => [id, allowedAnswers(framework)])))
    expect(all).toHaveLength(6 ** 3)
    const { page, complaints } = await desk.show(await output('page', '--coding', coding))
    const said = await page.evaluate(
      async (fragments) => {
        const texts: (string | null | undefined)[] = []
        for (const fragment of fragments) {
          const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
          location.hash = fragment
          await changed
          texts.push(document.getElementById('json')?.textContent)
        }
        return texts
      },
      all.map((answers) => new URLSearchParams(answers).toString()),
    )
    for (const [index, answers] of all.entries()) {
      const options = Object.entries(answers).flatMap(([id, answer]) => [`--${id}`, answer])
      expect(said[index]).toBe(await output('assess', ...options, '--coding', coding, '--format', 'json'))
    }
    expect(complaints).toEqual([])
  },
  120_000,
)
