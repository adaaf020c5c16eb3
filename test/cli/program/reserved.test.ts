import { expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { RESERVED_IDS } from '../../../src/reading/rules/framework.ts'
import { fakeIo } from '../../support/fake-io.ts'

test('no condition can be named like an option of the command that asks it', async () => {
  const io = fakeIo({ args: ['assess', '--help'] })
  await main(io)
  const options = [...io.written.stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name ?? '')
  expect(options.length).toBeGreaterThan(10)
  const conditions = ['determination', 'opposition', 'receptivity']
  const free = options.filter((name) => !name.startsWith('no-') && !conditions.includes(name))
  expect(free.filter((name) => !RESERVED_IDS.includes(name))).toEqual([])
})
