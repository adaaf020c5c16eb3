import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { analysisSchema } from '../../src/results/analysis/schema.ts'
import { fakeIo } from '../support/fake-io.ts'
import { pathOf } from './reference.ts'

async function problemOf(args: readonly string[]): Promise<unknown> {
  const io = fakeIo({ args: ['analyze', ...args, '--format', 'json'] })
  expect(await main(io)).toBe(0)
  return analysisSchema.safeParse(JSON.parse(io.written.stdout)).error
}

const LF = ['--data', pathOf('LF', 'csv'), '--outcome', 'SURV', '--conditions', 'DEV,URB,LIT,IND,STB']

test.each([
  ['the library', ['--samples', '20']],
  ['its negated outcome, crossovers moved', ['--outcome', '~OUTCOME', '--crossover', 'down', '--samples', '20']],
  ['a coding without a row coded 0', ['--coding', 'article']],
  ['a part of the library', ['congruence', '--rule', 'DETERMINATION']],
  ['a file with several models', [...LF, '--incl-cut', '0.5,0.4', '--dir-exp', 'DEV,~URB', '--max-models', '2']],
  ['a file without a row coded 1', [...LF, '--n-cut', '18']],
])('%s fits the published schema', async (_, args) => {
  expect(await problemOf(args)).toBeUndefined()
})
