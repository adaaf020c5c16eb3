import { expect, test } from 'vitest'
import { assess, type Dataset, loadLibrary, minimize, necessity, solve, sufficiency, truthTable } from '../src/index.ts'
import { ADAMS, brief, temporaryFolder } from './reading/support.ts'
import { HOME } from './support/fake-io.ts'

const dataset: Dataset = {
  cases: ['x', 'y', 'z'],
  sets: new Map([
    ['A', [1, 1, 0]],
    ['B', [1, 0, 0]],
    ['Y', [1, 1, 0]],
  ]),
}
const question = { outcome: 'Y', conditions: ['A', 'B'] }
const cutoffs = { inclCut: [1], priCut: 0, nCut: 1 } as const

test('another program can load the shipped library and assess', () => {
  const { library, diagnostics } = loadLibrary()
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (library === null) throw new Error('the shipped library is not sound')
  expect(library.catalog.episodes.every((each) => each.library === 'shipped')).toBe(true)
  const answers = { determination: 'yes', opposition: 'yes', receptivity: 'yes' }
  expect(assess(library.catalog, { answers, coding: 'record', scenario: null }).headline).toBe('yes')
})

test('a library of its own, with the problems of its files', () => {
  expect(loadLibrary(`${HOME}/test/fixtures/library`).library?.catalog.episodes.length).toBeGreaterThan(0)
  expect(() => loadLibrary(`${HOME}/no-such-folder`)).toThrow('There is no such file or folder')
})

test('a library that extends the shipped one is used together with it', () => {
  const folder = temporaryFolder({ 'framework.yaml': 'extends: shipped\n', 'adams.yaml': ADAMS })
  const { library, diagnostics } = loadLibrary(folder)
  expect(diagnostics).toEqual([])
  expect(library?.catalog.framework.id).toBe('shi-2024')
  expect(new Set(library?.catalog.episodes.map((each) => each.library))).toEqual(new Set(['shipped', folder]))
  expect(library?.files.cases.map(({ id }) => id)).toEqual(expect.arrayContaining(['adams', 'nixon']))

  const faulty = temporaryFolder({ 'framework.yaml': 'extends: shipped\nid: mine\n', 'nixon.yaml': ADAMS })
  expect(loadLibrary(faulty).library).toBeNull()
  expect(
    loadLibrary(faulty)
      .diagnostics.map(brief)
      .map((line) => line.replace(faulty, '')),
  ).toEqual(['/framework.yaml:2:1 unknown-key', '/nixon.yaml:1:1 duplicate-id', '/nixon.yaml:2:5 name-not-id'])
})

test('the analyses by name', () => {
  expect(necessity(dataset, question).find(({ set }) => set === 'A')).toEqual({ set: 'A', inclN: 1, RoN: 1, covN: 1 })
  expect(sufficiency(dataset, question).find(({ set }) => set === 'B')?.covS).toBe(0.5)
  const table = truthTable(dataset, { ...question, ...cutoffs })
  expect(table.rows.map(({ row, OUT }) => [row, OUT])).toEqual([
    [1, '0'],
    [3, '1'],
    [4, '1'],
  ])
  expect(minimize(table)).toMatchObject({ models: { count: 1, first: [['A']] }, essential: ['A'] })
  expect(minimize(table, { remainders: true })).toMatchObject({
    piChart: [
      { prime: 'A', rows: [3, 4] },
      { prime: 'B', rows: [4] },
    ],
    allModels: { count: 1, first: [['A']] },
  })
  expect(solve(dataset, { ...question, ...cutoffs, expectations: ['A'] }).intermediate).toMatchObject({
    solutions: [{ from: ['C1P1'], models: [{ expression: 'A' }] }],
  })
  expect(() => truthTable(dataset, { outcome: 'Z', conditions: ['A'], ...cutoffs })).toThrow('There is no set "Z".')
})

test('a table without a row coded 1, or without one coded 0, says so', () => {
  const none = truthTable(dataset, { ...question, inclCut: [1], priCut: 0, nCut: 3 })
  expect(minimize(none)).toEqual({ none: 'no row is coded 1' })
  const all = truthTable(dataset, { ...question, inclCut: [0], priCut: 0, nCut: 1 })
  expect(minimize(all, { remainders: true })).toEqual({ none: 'no row is coded 0' })
  expect(minimize(all)).toHaveProperty('models')
})
