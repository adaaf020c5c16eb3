import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { main } from '../../../src/cli/main.ts'
import type { Io } from '../../../src/cli/terminal/io.ts'
import { NODE_NEEDED } from '../../../src/cli/version.ts'
import { ADAMS, temporaryFolder } from '../../reading/support.ts'
import { type FakeOptions, fakeIo, HOME } from '../../support/fake-io.ts'

/** The report of an Io that differs from the fake one. */
async function examine(options: FakeOptions, changes: Partial<Io>) {
  const fake = fakeIo({ ...options, args: ['doctor', '--format', 'json', ...(options.args ?? [])] })
  const status = await main(Object.assign(Object.create(fake) as Io, changes))
  return { status, ...JSON.parse(fake.written.stdout) }
}

function codes({ ailments }: { readonly ailments: readonly { readonly code: string }[] }): readonly string[] {
  return ailments.map(({ code }) => code)
}

const asking = { isTerminal: true, readAll: async () => new Uint8Array(), chunks: async function* () {} }

test('the lowest version of Node is the manifest’s', () => {
  expect(manifest.engines.node).toBe(`>=${NODE_NEEDED}`)
})

test.each([
  ['20.16.9', ['old-node']],
  ['18.20.4', ['old-node']],
  ['20.17.0', []],
  ['22.0.0', []],
  ['26.1.0', []],
])('Node %s', async (node, expected) => {
  const report = await examine({}, { node })
  expect(codes(report)).toEqual(expected)
  expect(report.status).toBe(expected.length === 0 ? 0 : 1)
})

test.each([
  [{ TERM_PROGRAM: 'mintty' }, false, ['mintty']],
  [{ TERM_PROGRAM: 'mintty' }, true, []],
  [{ TERM_PROGRAM: 'vscode' }, false, []],
])('Git Bash on Windows: %o, terminal %s', async (env, isTerminal, expected) => {
  const report = await examine({ env }, { platform: 'win32', stdin: { ...asking, isTerminal } })
  expect(codes(report)).toEqual(expected)
  expect(report.hints[0]).toContain('backroom.cmd')
})

test('mintty on another system is a terminal like any other', async () => {
  expect(codes(await examine({ env: { TERM_PROGRAM: 'mintty' } }, {}))).toEqual([])
})

test.each([
  ['win32', 'Restricted', ['execution-policy']],
  ['win32', 'AllSigned', ['execution-policy']],
  ['win32', 'RemoteSigned', []],
  ['linux', 'Restricted', []],
] as const)('PowerShell on %s with the policy %s', async (platform, policy, expected) => {
  const env = { PSExecutionPolicyPreference: policy, WT_SESSION: '1' }
  expect(codes(await examine({ env }, { platform }))).toEqual(expected)
})

test.each([
  [{ LANG: 'de_DE.ISO-8859-1' }, 'linux', 'export LANG=C.UTF-8'],
  [{ LC_CTYPE: 'C' }, 'linux', 'export LC_CTYPE=C.UTF-8'],
  [{ LANG: '' }, 'darwin', 'export LANG=C.UTF-8'],
] as const)('a terminal without UTF-8: %o on %s', async (env, platform, remedy) => {
  const { ailments } = await examine({ env, terminal: 80 }, { platform })
  expect(ailments).toMatchObject([{ code: 'no-utf-8', remedy }])
})

test('a window of Windows needs nothing to show Unicode', async () => {
  const report = await examine({ env: { LANG: '' }, terminal: 80 }, { platform: 'win32' })
  expect(report.unicode).toEqual({ value: true, because: 'a Windows console shows them' })
  expect(codes(report)).toEqual([])
  expect(report.hints.join()).toContain('--ascii')
})

test.each([
  ['where nobody sees it', { env: { LANG: 'C' } }],
  ['by choice', { env: { LANG: 'C' }, terminal: 80, args: ['--ascii'] }],
  ['on a console that has nothing else', { env: { TERM: 'linux' }, terminal: 80 }],
])('ASCII %s needs no mending', async (_name, options) => {
  const report = await examine(options, {})
  expect(report.unicode.value).toBe(false)
  expect(codes(report)).toEqual([])
})

test.each([
  [{}, [], { value: true, because: 'there is a terminal' }],
  [{ CI: '1' }, [], { value: false, because: 'CI is set' }],
  [{}, ['--no-input'], { value: false, because: '--no-input' }],
])('questions with %o and %o', async (env, args, questions) => {
  expect((await examine({ env, args, terminal: 80 }, { stdin: asking })).questions).toEqual(questions)
})

test('questions need messages to be seen', async () => {
  const { questions } = await examine({}, { stdin: asking })
  expect(questions).toEqual({ value: false, because: 'messages do not go to a terminal' })
})

test.each([
  [{ columns: 72 }, {}, { value: 72, because: 'reported by the terminal' }],
  [{ columns: 0 }, { COLUMNS: '50' }, { value: 50, because: 'COLUMNS is 50' }],
  [{ columns: 0 }, {}, { value: 80, because: 'the terminal does not report it' }],
])('the width of a terminal of %o with %o', async ({ columns }, env, width) => {
  expect((await examine({ env, terminal: columns }, {})).messages.width).toEqual(width)
})

test.each([
  [
    { NO_COLOR: '1', FORCE_COLOR: '1' },
    { value: false, because: 'NO_COLOR is set' },
  ],
  [{ FORCE_COLOR: '0' }, { value: false, because: 'FORCE_COLOR is 0' }],
  [{ FORCE_COLOR: '1' }, { value: true, because: 'FORCE_COLOR is set' }],
  [{ CLICOLOR_FORCE: '1' }, { value: true, because: 'CLICOLOR_FORCE is set' }],
  [{ CLICOLOR: '0' }, { value: false, because: 'CLICOLOR is 0' }],
  [
    { TERM: 'dumb', FORCE_COLOR: '1' },
    { value: false, because: 'TERM is dumb' },
  ],
  [{ ACCESSIBLE: '1' }, { value: false, because: 'ACCESSIBLE is set' }],
  [{}, { value: true, because: 'it is a terminal' }],
])('colour with %o', async (env, color) => {
  expect((await examine({ env, terminal: 80 }, {})).messages.color).toEqual(color)
})

test('a shipped library that has been changed since it was built', async () => {
  const home = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    cpSync(join(HOME, 'cases'), join(home, 'cases'), { recursive: true })
    expect(codes(await examine({}, { home }))).toEqual(['altered-library'])
    const env = { BACKROOM_LIBRARY: temporaryFolder({ 'framework.yaml': 'extends: shipped\n', 'adams.yaml': ADAMS }) }
    expect([codes(await examine({ env }, { home })), codes(await examine({ env }, {}))]).toEqual([
      ['altered-library'],
      [],
    ])
    writeFileSync(join(home, 'cases/framework.yaml'), 'id: x\n')
    const report = await examine({}, { home })
    expect({ status: report.status, library: report.library }).toEqual({ status: 1, library: null })
    expect(report.ailments).toMatchObject([
      { code: 'unusable-library', remedy: expect.stringContaining('npm install') },
    ])
  } finally {
    rmSync(home, { recursive: true })
  }
})

test('a remedy on Windows is for cmd and PowerShell', async () => {
  const { ailments } = await examine({ env: { BACKROOM_OPPOSITION: 'x' } }, { platform: 'win32' })
  expect(ailments).toMatchObject([
    { remedy: 'set BACKROOM_OPPOSITION= (cmd) or $env:BACKROOM_OPPOSITION="" (PowerShell)' },
  ])
})
