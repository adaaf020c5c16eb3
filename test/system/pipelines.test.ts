import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { HOME } from '../support/fake-io.ts'

const README = join(HOME, 'README.md')
const SECTION = /<!-- pipelines -->\n([\s\S]*)<!-- \/pipelines -->/

/** A folder to work in, where `backroom` is the command. */
const folder = mkdtempSync(join(tmpdir(), 'backroom-pipelines-'))
mkdirSync(join(folder, 'bin'))
symlinkSync(join(HOME, 'bin/backroom.js'), join(folder, 'bin/backroom'))
afterAll(() => rmSync(folder, { recursive: true }))

function shell(command: string) {
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: folder,
    env: { ...process.env, PATH, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The session as it would look when typed now. */
function replay(session: string): string {
  return session.replace(/(?<=```console\n)[\s\S]*?(?=```)/g, (block) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '))
    return commands.map((line) => `${line}\n${result(line.slice(2))}`).join('')
  })
}

function result(command: string): string {
  const { status, stdout, stderr } = shell(command)
  expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
  return stdout
}

test('the pipelines of the README print what it says', () => {
  const text = readFileSync(README, 'utf8')
  const [, session = ''] = SECTION.exec(text) ?? []
  expect(session.match(/^\$ /gm)?.length).toBeGreaterThanOrEqual(5)
  const now = text.replace(session, () => replay(session))
  if (process.env.UPDATE_GENERATED) writeFileSync(README, now)
  else expect(text).toBe(now)
})

test('a reader that leaves early ends the stream at once, without a word', () => {
  const records = `seq 1 1000000 | jq -c '{id:., determination:"yes", opposition:"yes", receptivity:"mixed"}'`
  const { stdout, stderr } = shell(`${records} | backroom batch | head -1; echo "\${PIPESTATUS[2]}"`)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^\{"id":1,.*"headline":"yes".*\}\n0\n$/)
})

test('shards that GNU parallel works on give what one run gives', () => {
  const make = `seq 1 20000 | jq -c '{id:., determination:(["no","mixed","yes","unknown"][. % 4]), opposition:"yes", receptivity:(["no","yes"][. % 2])}' > many.ndjson`
  const compare =
    'parallel --will-cite --pipe --keep-order --block 100k backroom batch < many.ndjson | cmp - <(backroom batch many.ndjson)'
  expect(shell(`${make} && ${compare}`)).toEqual({ status: 0, stdout: '', stderr: '' })
})
