import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exists, readFolder, readOneFile, readWhole } from '../../src/reading/files.ts'
import { MAX_BYTES } from '../../src/reading/text.ts'
import { UnreadableError } from '../../src/reading/unreadable.ts'
import { temporaryFolder } from './support.ts'

const names = (folder: string) => readFolder(folder).files.map(({ name }) => name)
const problems = (folder: string) =>
  readFolder(folder).diagnostics.map(
    ({ message, location: { file } }) => `${file.slice(folder.length + 1)}: ${message}`,
  )

/** What a call throws, which must be an UnreadableError. */
function refusal(read: () => unknown): UnreadableError {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableError) return error
    throw error
  }
  throw new Error('It was read')
}

test('whether something is there can be beyond telling', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a' })
  symlinkSync('round', join(folder, 'round'))
  expect([exists(join(folder, 'a.yaml')), exists(join(folder, 'b')), exists(join(folder, 'a.yaml/b'))]).toEqual([
    true,
    false,
    false,
  ])
  expect(refusal(() => exists(join(folder, 'round'))).message).toBe('Its links form a loop')
  expect(refusal(() => exists(join(folder, 'a'.repeat(300)))).message).toBe('The path is too long')
})

test('every YAML file below a folder is read whole, in the order of the names', () => {
  const folder = temporaryFolder({
    'z.yaml': 'z',
    'b/a.yaml': 'b/a',
    'a.yaml': 'a',
    'B.yaml': 'B',
    'a/z/1.yaml': 'a/z/1',
  })
  const { files, diagnostics } = readFolder(folder)
  expect(files.map(({ name }) => name)).toEqual(['B.yaml', 'a/z/1.yaml', 'a.yaml', 'b/a.yaml', 'z.yaml'])
  expect(files.map(({ bytes }) => `${Buffer.from(bytes)}.yaml`)).toEqual(files.map(({ name }) => name))
  expect(files.map(({ path }) => path)).toEqual(files.map(({ name }) => join(folder, name)))
  expect(diagnostics).toEqual([])
})

test('.yml and endings in capitals count as YAML', () => {
  expect(names(temporaryFolder({ 'a.yml': '', 'b.YAML': '', 'c.Yml': '', 'd.yaml': '' }))).toHaveLength(4)
})

test.each([
  '.hidden.yaml',
  '._a.yaml',
  '.git/a.yaml',
  'node_modules/a/b.yaml',
  'a.yaml~',
  'a.yaml.bak',
  'a.yaml.swp',
  '#a.yaml#',
  '.#a.yaml',
  'a.json',
  'yaml',
  '.yaml',
  'a.yamlx',
  'Thumbs.db',
  'lesson/rubric.yaml',
  'lesson/more/rubric.yaml',
])('%s is skipped without a word', (name) => {
  const folder = temporaryFolder({ 'b.yaml': 'b', [name]: 'x' })
  expect(names(folder)).toEqual(['b.yaml'])
  expect(problems(folder)).toEqual([])
})

test('a folder that is called like a file is a folder, and is named where nothing in it is read', () => {
  const folder = temporaryFolder({ 'x.yaml/y.yaml': 'y' })
  mkdirSync(join(folder, 'empty.yaml'))
  mkdirSync(join(folder, 'empty'))
  expect(names(folder)).toEqual(['x.yaml/y.yaml'])
  expect(problems(folder)).toEqual(['empty.yaml: This folder has the name of a case file'])
  expect(readFolder(folder).diagnostics).toMatchObject([{ severity: 'warning', code: 'not-a-file' }])
})

test('only the lesson at the top of a library is skipped', () => {
  expect(names(temporaryFolder({ 'a/lesson/b.yaml': '', 'lesson.yaml': '', 'lessons/c.yaml': '' }))).toEqual([
    'a/lesson/b.yaml',
    'lesson.yaml',
    'lessons/c.yaml',
  ])
})

test('a folder with case files that lies too deep is named, and one without is not', () => {
  const deep = ['1', '2', '3', '4', '5', '6', '7', '8'].join('/')
  const folder = temporaryFolder({ [`${deep}/a.yaml`]: '', [`${deep}/9/10/b.yaml`]: '', [`${deep}/ix/notes.txt`]: '' })
  expect(names(folder)).toEqual([`${deep}/a.yaml`])
  const { diagnostics } = readFolder(folder)
  expect(diagnostics.map(({ severity, location }) => [severity, location.file])).toEqual([
    ['error', join(folder, deep, '9/10')],
  ])
})

test('an empty folder holds no file', () => {
  expect(readFolder(temporaryFolder())).toEqual({ files: [], diagnostics: [] })
})

test('a link to a file of the library is read', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a' })
  symlinkSync('a.yaml', join(folder, 'b.yaml'))
  expect(readFolder(folder).files.map(({ name, bytes }) => [name, `${Buffer.from(bytes)}`])).toEqual([
    ['a.yaml', 'a'],
    ['b.yaml', 'a'],
  ])
})

test('a library that is itself reached by a link is read', () => {
  const folder = temporaryFolder({ 'real/a.yaml': 'a' })
  symlinkSync('real', join(folder, 'link'))
  symlinkSync('a.yaml', join(folder, 'real/b.yaml'))
  expect(names(join(folder, 'link'))).toEqual(['a.yaml', 'b.yaml'])
})

test('a link that leads out of the library is named and not read', () => {
  const folder = temporaryFolder({ 'library/a.yaml': 'a', 'library-too/secret.yaml': 'secret' })
  const library = join(folder, 'library')
  symlinkSync('../library-too/secret.yaml', join(library, 'b.yaml'))
  symlinkSync('/etc/hostname', join(library, 'c.yaml'))
  symlinkSync('..', join(library, 'd.yaml'))
  expect(names(library)).toEqual(['a.yaml'])
  expect(problems(library)).toEqual(
    ['b', 'c', 'd'].map((name) => `${name}.yaml: It is a link to a place outside the library`),
  )
})

test('a link to nowhere, and one in a circle, are named', () => {
  const folder = temporaryFolder({ 'z.yaml': 'z' })
  symlinkSync('nowhere.yaml', join(folder, 'a.yaml'))
  symlinkSync('b.yaml', join(folder, 'b.yaml'))
  expect(names(folder)).toEqual(['z.yaml'])
  expect(problems(folder)).toEqual(['a.yaml: There is no such file or folder', 'b.yaml: Its links form a loop'])
})

test('links to folders are not followed, so a circle of them ends', () => {
  const folder = temporaryFolder({ 'a/b.yaml': 'b' })
  symlinkSync('..', join(folder, 'a/loop'))
  symlinkSync('a', join(folder, 'link.yaml'))
  expect(names(folder)).toEqual(['a/b.yaml'])
  expect(problems(folder)).toEqual(['link.yaml: This folder has the name of a case file'])
})

test('a pipe is named and does not hang', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a' })
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')])
  symlinkSync('pipe.yaml', join(folder, 'to-pipe.yaml'))
  expect(names(folder)).toEqual(['a.yaml'])
  expect(problems(folder)).toEqual(['pipe.yaml: It is not a regular file', 'to-pipe.yaml: It is not a regular file'])
})

test.each([
  ['that is missing', 'missing', 'There is no such file or folder'],
  ['that is a file', 'a.yaml', 'It is a file, not a folder'],
  ['below a file', 'a.yaml/b', 'It is a file, not a folder'],
  ['with an impossible name', 'a\0b', 'It is not a valid path'],
])('a folder %s is refused with its path and a reason', (_, name, reason) => {
  const path = `${temporaryFolder({ 'a.yaml': 'a' })}/${name}`
  expect(refusal(() => readFolder(path))).toMatchObject({ path, message: reason })
})

test.each([
  ['that is missing', 'missing.yaml', 'There is no such file or folder'],
  ['that is a folder', 'folder', 'It is not a regular file'],
  ['with an impossible name', 'a\0b', 'It is not a valid path'],
])('a file %s is refused with its path and a reason', (_, name, reason) => {
  const path = `${temporaryFolder({ 'folder/a.yaml': 'a' })}/${name}`
  expect(refusal(() => readOneFile(path))).toMatchObject({ path, message: reason })
})

test('one file is named by its base name', () => {
  const folder = temporaryFolder({ 'some/a.yaml': 'a' })
  expect(readOneFile(join(folder, 'some/a.yaml'))).toMatchObject({ name: 'a.yaml', path: join(folder, 'some/a.yaml') })
})

test('of a huge file no more is read than shows that it is huge', () => {
  const folder = temporaryFolder({ 'a.yaml': 'a'.repeat(MAX_BYTES * 4), 'b.yaml': 'b'.repeat(MAX_BYTES) })
  expect(readOneFile(join(folder, 'a.yaml')).bytes).toHaveLength(MAX_BYTES + 1)
  expect(readOneFile(join(folder, 'b.yaml')).bytes).toHaveLength(MAX_BYTES)
})

test('a file of our own is read whole, and is null when it is missing', () => {
  const folder = temporaryFolder({ 'a.json': 'é'.repeat(MAX_BYTES) })
  expect(readWhole(join(folder, 'a.json'))).toHaveLength(MAX_BYTES)
  expect(readWhole(join(folder, 'b.json'))).toBeNull()
  expect(refusal(() => readWhole(folder)).message).toBe('It is a folder, not a file')
})
