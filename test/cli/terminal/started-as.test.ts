import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { asStarted } from '../../../src/cli/program/as-started.ts'
import { startedAs } from '../../../src/cli/terminal/started-as.ts'

const HERE = '/home/jane/clone'
const PROGRAM = '/node_modules/backroom-diplomacy/bin/backroom.js'

test.each([
  ['installed for everybody', '/usr/local/bin/backroom', {}, 'backroom'],
  ['installed for everybody, on Windows', '/c/npm/node_modules/backroom-diplomacy/bin/backroom.js', {}, 'backroom'],
  ['of a package in this folder', `${HERE}/node_modules/.bin/backroom`, {}, 'npx backroom'],
  [
    'of a package in this folder, on Windows',
    `${HERE}/node_modules/backroom-diplomacy/bin/backroom.js`,
    {},
    'npx backroom',
  ],
  [
    'by npx from the registry',
    '/home/jane/.npm/_npx/1/node_modules/.bin/backroom',
    { npm_command: 'exec' },
    'npx backroom-diplomacy',
  ],
  ['by pnpm from the registry', `/home/jane/.cache/pnpm/dlx/1/2${PROGRAM}`, {}, 'pnpm dlx backroom-diplomacy'],
  ['by pnpm on Windows', `/c/Users/jane/AppData/Local/pnpm-cache/dlx/1${PROGRAM}`, {}, 'pnpm dlx backroom-diplomacy'],
  ['by yarn from the registry', `/tmp/xfs-1/dlx-968/.yarn/cache/b.zip${PROGRAM}`, {}, 'yarn dlx backroom-diplomacy'],
  [
    'by Bun from the registry',
    '/home/jane/.bun/install/cache/.bunx-0/backroom-diplomacy@1/node_modules/.bin/backroom',
    { npm_command: 'exec' },
    'bunx backroom-diplomacy',
  ],
  [
    'by an older Bun',
    '/tmp/bunx-0-backroom-diplomacy@1/node_modules/.bin/backroom',
    { npm_command: 'exec' },
    'bunx backroom-diplomacy',
  ],
  ['by npx in a clone', `${HERE}/bin/backroom.js`, { npm_command: 'exec' }, 'npx backroom'],
  ['by npm start', `${HERE}/bin/backroom.js`, { npm_lifecycle_event: 'start' }, 'npx backroom'],
  ['by Node', `${HERE}/bin/backroom.js`, {}, 'node bin/backroom.js'],
  [
    'by Node from another script of npm',
    `${HERE}/bin/backroom.js`,
    { npm_lifecycle_event: 'test' },
    'node bin/backroom.js',
  ],
  ['by Node from another folder', '/home/jane/back room/bin/backroom.js', {}, 'node "../back room/bin/backroom.js"'],
] as const)('%s', (_title, script, env, name) => {
  const home = script.includes('/_npx/') ? '/home/jane/.npm/_npx/1/node_modules/backroom-diplomacy' : HERE
  expect(startedAs(script, HERE, env, home)).toBe(name)
})

test('by npx that links to a clone', () => {
  const script = '/home/jane/.npm/_npx/1/node_modules/.bin/backroom'
  expect(startedAs(script, HERE, { npm_command: 'exec' }, HERE)).toBe('npx backroom')
})

test.each([
  [
    'installed for everybody, from its own drive',
    'C:\\npm\\node_modules\\backroom-diplomacy',
    'C:\\course',
    'backroom',
  ],
  ['installed for everybody, from a USB stick', 'C:\\npm\\node_modules\\backroom-diplomacy', 'E:\\course', 'backroom'],
  ['in this folder', 'E:\\course\\node_modules\\backroom-diplomacy', 'E:\\course', 'npx backroom'],
  ['a clone, from another drive', 'C:\\clone', 'E:\\course', 'node C:/clone/bin/backroom.js'],
])('on Windows, %s', (_title, home, here, name) => {
  expect(startedAs(win32.join(home, 'bin/backroom.js'), here, {}, home, win32)).toBe(name)
})

const NAME = 'npx backroom'

test.each([
  ['See: backroom help assess', 'See: npx backroom help assess'],
  ['  backroom     # answer', '  npx backroom     # answer'],
  ['backroom --determination yes', 'npx backroom --determination yes'],
  ['Usage: backroom [options]', 'Usage: npx backroom [options]'],
  ['\u001b[2mNext: \u001b[22mbackroom cases', '\u001b[2mNext: \u001b[22mnpx backroom cases'],
  ["jq -c '.a' b.json | backroom batch | jq .", "jq -c '.a' b.json | npx backroom batch | jq ."],
])('a command in a text is written as the program was started: %s', (text, expected) => {
  expect(asStarted(text, NAME)).toBe(expected)
  expect(asStarted(text, 'backroom')).toBe(text)
})

test.each([
  'backroom: Unknown option -x.',
  'backroom assess --expect backroom --quiet'.slice('backroom '.length),
  'npm install --global backroom-diplomacy',
  'source ~/.backroom.bash',
  'backroom.cmd',
  'Three verdicts remain possible: backroom channel, formal diplomacy, or no initiative.',
  'Did the president initiate backroom diplomacy aimed at better relations?',
])('what is no command stays: %s', (text) => {
  expect(asStarted(text, NAME)).toBe(text)
})
