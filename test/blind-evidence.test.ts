import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../src/reading/files.ts'
import { readLibrary } from '../src/reading/library.ts'
import { HOME } from './support/fake-io.ts'
import { suspectsIn } from './support/guesser.ts'

const { library } = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null, new Set())
if (library === null) throw new Error('The library has errors')
const recognizable = library.files.blinds.flatMap(({ id, recognizable: own }) => own.map((each) => `${id}/${each}`))
const blind = suspectsIn(library).filter(({ id }) => !recognizable.includes(id))

/** What happened only once names its time as a date does, and so do things of which there is one. */
const ONLY_ONCE = /ever before|never before|record (?:low|high)|select committee|committee on China/i

test('the patterns are found in evidence without masks', () => {
  expect(blind.filter(({ plain }) => ONLY_ONCE.test(plain)).map(({ id }) => id)).toContain('biden/2021-22')
})

test.each(blind.map(({ id, masked }) => [id, masked]))(
  'no packet tells a record or a body of its own: %s',
  (_, text) => {
    expect(ONLY_ONCE.exec(text)?.[0]).toBeUndefined()
  },
)
