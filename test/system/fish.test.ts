import { beforeAll, expect, test } from 'vitest'
import { toFish } from '../../src/cli/commands/completion/fish.ts'
import { main } from '../../src/cli/main.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'
import { HOSTILE_WORDS, placesWith, runShell } from '../support/shells.ts'

let script = ''

beforeAll(async () => {
  const io = fakeIo({ args: ['completion', 'fish'] })
  await main(io)
  script = io.written.stdout
})

/** Word → description, as fish offers them for the end of a line; itself parts them by a tab. */
function offered(line: string, text = script): Readonly<Record<string, string>> {
  const { lines, files } = runShell(
    'fish',
    ['--no-config', '-c', 'echo $SCRIPT | source; complete -C $argv[1]', line],
    text,
  )
  expect(files).toEqual([])
  return Object.fromEntries(
    lines.map((each) => each.split('\t')).map(([word = '', description = '']) => [word, description]),
  )
}

test('the script parses', () => {
  expect(runShell('fish', ['--no-config', '-c', 'echo $SCRIPT | fish --no-config --no-execute'], script)).toEqual({
    lines: [],
    files: [],
  })
})

test.each([
  ['backroom ass', ['assess']],
  ['backroom assess --deter', ['--determination']],
  ['backroom assess --determination ra', ['rather-no', 'rather-yes']],
  ['backroom --determination=ra', ['--determination=rather-no', '--determination=rather-yes']],
  ['backroom --format json cases sh', ['show']],
  ['backroom cases show trump-', ['trump-second-term']],
  ['backroom --case trump-second', []],
  ['backroom --coding rec', ['record']],
  [`backroom --coding ${HOME}/package.j`, [`${HOME}/package.json`]],
  ['backroom cases compare nixon cart', ['carter', 'carter/1977', 'carter/normalization']],
  ['backroom cases compare nixon carter n', []],
  ['backroom batch --format n', ['ndjson']],
  ['backroom cases --years 1', []],
  ['backroom help cases co', ['compare', 'codebook']],
  ['backroom help exit', ['exit-status']],
  ['backroom completion z', ['zsh']],
  [`backroom check ${HOME}/package.j`, [`${HOME}/package.json`]],
  [`backroom --answers=${HOME}/package.j`, [`--answers=${HOME}/package.json`]],
  [`backroom --library ${HOME}/sr`, [`${HOME}/src/`]],
  [`backroom --library ${HOME}/package.j`, []],
])('fish completes %s', (line, expected) => {
  expect(Object.keys(offered(line))).toEqual(expected)
})

test('fish shows what words mean', () => {
  expect(offered('backroom --determination rather-n')['rather-no']).toMatch(/^Rather no: Small probes/)
  expect(offered('backroom --quie')['--quiet']).toMatch(/^only the result/)
})

test('words and descriptions of anybody’s are text and nothing else', () => {
  const all = offered('backroom --word ', toFish(placesWith(HOSTILE_WORDS)))
  expect(all).toEqual(Object.fromEntries(HOSTILE_WORDS.map(({ word, description }) => [word, description])))
})
