import { expect, test } from 'vitest'
import { commandsByPath } from '../../support/commands.ts'
import { SITUATIONS, type Situation } from './situations.ts'
import { lineFor, type Outcome, run, said, trialOf } from './trying.ts'

/** Options that name a file or a folder to write. */
const WRITING = ['out', 'save', 'svg']

/** Machines that differ in all that must not change a file. */
const MACHINES: readonly Pick<Situation, 'env' | 'platform' | 'terminal'>[] = [
  { env: { LC_ALL: 'C', TERM: 'dumb', NO_COLOR: '1' }, terminal: 40 },
  { env: { FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, platform: 'win32' },
]

/** What a command writes of the machine itself. */
const ABOUT_THE_MACHINE = ['doctor']

const commands = await commandsByPath()
const paths = [...commands.keys()].filter((path) => !ABOUT_THE_MACHINE.includes(path))

/** The lines of a command that write a file. */
async function writingLines(
  path: string,
): Promise<readonly { words: readonly string[]; situation: Situation; outcome: Outcome }[]> {
  const base = SITUATIONS[path] ?? {}
  const lines = [undefined, ...WRITING].flatMap((name) => {
    const trial = name === undefined ? {} : trialOf(path, name)
    if (trial === undefined) return []
    const { words, situation, value } = lineFor(path, base, trial)
    return [{ words: name === undefined ? words : [...words, `--${name}=${value}`], situation }]
  })
  const tried = await Promise.all(
    lines.map(async (line) => ({ ...line, outcome: await run(line.situation, line.words) })),
  )
  return tried.filter(
    ({ situation: { files = {} }, outcome }) =>
      outcome.status === 0 && Object.entries(outcome.files).some(([name, text]) => files[name] !== text),
  )
}

let count = 0

test.each(paths)('what %s writes to a file is the same on every machine', async (path) => {
  for (const { words, situation, outcome } of await writingLines(path)) {
    count++
    for (const machine of MACHINES) {
      const env = { ...situation.env, ...machine.env }
      const other = await run({ ...situation, ...machine, env }, words)
      expect(other.files, `${words.join(' ')} with ${JSON.stringify(machine)}: ${said(other)}`).toEqual(outcome.files)
    }
  }
})

test('most commands write a file', () => {
  expect(count).toBeGreaterThan(25)
})
