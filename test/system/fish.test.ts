import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { FISH } from '../../src/cli/commands/completion/fish.ts'
import { HOME } from '../support/fake-io.ts'
import { answering, folderWithProgram, HOSTILE, HOSTILE_ANSWER, pathWith, runShell } from '../support/shells.ts'
import { closeTerminals, Terminal } from '../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
const bin = folderWithProgram()

afterEach(closeTerminals)

afterAll(() => {
  for (const each of [folder, bin]) rmSync(each, { recursive: true })
})

const COMPLETE = 'echo $SCRIPT | source; complete -C $argv[1]'

/** Word → description, as fish shows them for the end of a line; it parts them by a tab. */
function parted(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((each) => each.split('\t')).map(([word = '', description = '']) => [word, description]),
  )
}

/** What fish offers for the end of a line, with the real program. */
function offered(line: string): Readonly<Record<string, string>> {
  const env = { PATH: pathWith(bin), LANG: 'C.UTF-8', HOME: folder, SCRIPT: FISH }
  const options = { cwd: HOME, env, encoding: 'utf8' } as const
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', COMPLETE, line], options)
  expect(stderr).toBe('')
  return parted(stdout.split('\n').slice(0, -1))
}

/** The same with a program that gives one answer. */
function answered(line: string, answer: string) {
  return runShell('fish', ['--no-config', '-c', COMPLETE, line], FISH, answer)
}

test('the script parses', () => {
  expect(runShell('fish', ['--no-config', '-c', 'echo $SCRIPT | fish --no-config --no-execute'], FISH).lines).toEqual(
    [],
  )
})

test.each([
  ['backroom ass', ['assess']],
  ['backroom assess --deter', ['--determination']],
  ['backroom assess --determination mo', ['mostly-no', 'mostly-yes']],
  ['backroom --determination=mo', ['--determination=mostly-no', '--determination=mostly-yes']],
  ['backroom --format json cases sh', ['show']],
  ['backroom cases show trump-', ['trump-second-term']],
  ['backroom --case trump-second', []],
  ['backroom --coding rec', ['record']],
  [`backroom --coding package.j`, ['package.json']],
  ['backroom cases compare nixon cart', ['carter', 'carter/1977', 'carter/1979-80', 'carter/normalization']],
  ['backroom cases compare nixon carter n', ['nixon', 'nixon/1972-74', 'nixon/opening']],
  ['backroom batch --format n', ['ndjson']],
  ['backroom cases --years 1', []],
  ['backroom help cases co', ['codebook', 'compare']],
  ['backroom help exit', ['exit-status']],
  ['backroom completion z', ['zsh']],
  [`backroom check package.j`, ['package.json']],
  [`backroom --answers=package.j`, [`--answers=package.json`]],
  [`backroom --library sr`, ['src/']],
  [`backroom --library package.j`, []],
  [`backroom --library test/fixtures/library --case ad`, ['adams', 'adams/opening', 'adams/waiting']],
  [`backroom --library='test/fixtures/library' --case "sma`, ['small', 'small/all']],
  [`${bin}/backroom doc`, ['doctor']],
])('fish completes %s', (line, expected) => {
  expect(Object.keys(offered(line)).toSorted()).toEqual(expected)
})

test('fish shows what words mean', () => {
  expect(offered('backroom --determination mostly-n')['mostly-no']).toMatch(/^Mostly no: Small probes/)
  expect(offered('backroom --quie')['--quiet']).toMatch(/^print only the result/)
})

test('fish hands on words without their quotes, and an empty one', () => {
  const { asked } = answered("backroom --library 'my library' cases ", answering([]))
  expect(asked).toEqual(['__complete', '--', '--library', 'my library', 'cases', ''])
  expect(answered('backroom --case=my\\ ca', answering([])).asked.slice(2)).toEqual(['--case=my ca'])
})

test('words and meanings of anybody’s are text and nothing else', () => {
  const { lines, files } = answered('backroom ', HOSTILE_ANSWER)
  expect(files).toEqual([])
  expect(parted(lines)).toEqual(
    Object.fromEntries(HOSTILE.map((word, index) => [word, HOSTILE[HOSTILE.length - 1 - index]])),
  )
})

test('nothing that stands on the line is run', () => {
  expect(answered('backroom --library (touch executed) "$(touch executed)" ', answering([], 'files')).files).toEqual([])
  expect(answered('backroom --answers=(touch executed', answering([], 'files')).files).toEqual([])
})

test('fish at a terminal puts words, files and folders on the line', async () => {
  mkdirSync(join(folder, 'my library'))
  writeFileSync(join(folder, "it's mine.yaml"), '')
  const env = { SCRIPT: FISH, HOME: folder, PATH: pathWith(bin), fish_greeting: '' }
  const terminal = Terminal.shell(`cd '${folder}'; exec fish --no-config`, { env, columns: 100 })
  terminal.send(`echo $SCRIPT | source; function fish_prompt; echo 're''ady> '; end\r`)
  await terminal.waitFor('ready> ')
  terminal.send('backroom --answers=it\t\recho\r')
  await terminal.waitFor("--answers=it\\'s\\ mine.yaml")
  terminal.send('backroom --library my\t\recho\r')
  await terminal.waitFor('--library my\\ library/')
})
