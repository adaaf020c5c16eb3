import { afterEach, describe, expect, test, vi } from 'vitest'
import { keep, kept } from '../../src/web/desk/keeping.ts'
import { bytesToText, textToBytes } from '../../src/web/desk/packing.ts'
import {
  addStudents,
  type DeskState,
  EMPTY_DESK,
  FIELDS,
  type KeptFile,
  placeFile,
  takeOver,
} from '../../src/web/desk/state.ts'

function file(path: string, text: string): KeptFile {
  return { path, modified: 5, bytes: new TextEncoder().encode(text) }
}

/** A browser’s store with this text under the name `desk`. */
function store(text: string | null): Map<string, string> {
  const items = new Map(text === null ? [] : [['desk', text]])
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
  })
  return items
}

afterEach(() => vi.unstubAllGlobals())

describe('files of students', () => {
  test('that are the same are one, in whatever folder', () => {
    const { state } = addStudents(EMPTY_DESK, [file('a.csv', 'x'), file('b.csv', 'x')])
    const { state: more, known } = addStudents(state, [file('all.zip/Ada/a.csv', 'x')])
    expect(more.students.map(({ path }) => path)).toEqual(['a.csv', 'b.csv'])
    expect(known).toBe(1)
  })

  test('with one name keep apart, so that neither is a later copy of the other by its name', () => {
    const { state } = addStudents(EMPTY_DESK, [file('a.csv', 'x'), file('a.csv', 'y'), file('a.csv', 'z')])
    expect(state.students.map(({ path }) => path)).toEqual(['a.csv', '2/a.csv', '3/a.csv'])
  })
})

describe('a single file', () => {
  const desk: DeskState = {
    ...EMPTY_DESK,
    fields: { ...FIELDS, coders: '12', seed: 'a seed', column: '3', names: '0' },
    single: { ...EMPTY_DESK.single, key: file('key.json', '1'), gradebook: file('a.csv', '1') },
    isRevealed: true,
    made: { plan: ['A plan.'], spare: 3, isSaved: true },
  }

  test('takes away what belongs to the one before: a new key starts hidden', () => {
    const { single, fields, isRevealed, made } = placeFile(desk, 'key', file('other.json', '2'))
    expect([single.key?.path, isRevealed, made]).toEqual(['other.json', false, null])
    expect(fields).toEqual(desk.fields)
    expect(placeFile(desk, 'gradebook', null).fields).toEqual({ ...desk.fields, column: '', names: 'roster' })
  })

  test.each(['key', 'gradebook', 'roster'] as const)('comes back with what belongs to it: %s', (name) => {
    expect(takeOver(placeFile(desk, name, null), name, desk)).toEqual(desk)
  })
})

describe('the desk in a browser', () => {
  test('comes back as it was, with the episodes hidden', () => {
    store(null)
    const state: DeskState = {
      fields: { ...FIELDS, coders: '12', seed: 'a seed of several words' },
      students: [file('__proto__', 'é\u0000'), { ...file('b.csv', ''), modified: null }],
      single: { ...EMPTY_DESK.single, key: file('key.json', '{}') },
      isRevealed: true,
      made: { plan: ['A plan.'], spare: 3, isSaved: true },
      rulings: [{ episode: 'nixon/opening', scale: 'outcome', answer: 'yes', reason: 'So.' }],
    }
    expect(keep('desk', state)).toBe(true)
    expect(kept('desk')).toEqual({ ...state, isRevealed: false })
  })

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another kind of JSON', '[1]'],
    ['wrong parts', '{"fields":7,"students":{},"single":[],"isRevealed":"x","made":3,"rulings":"no"}'],
    [
      'files that are none',
      '{"students":[null,7,{"path":1},{"path":"a"}],"single":{"key":{"path":"k"}},"rulings":[{}]}',
    ],
  ])('is empty where the browser kept %s', (_, text) => {
    store(text)
    expect(kept('desk')).toEqual(EMPTY_DESK)
  })

  test('loses only a file that is damaged', () => {
    const good = { path: 'good.csv', modified: 5, content: bytesToText(new TextEncoder().encode('x')) }
    store(JSON.stringify({ students: [{ path: 'a', modified: 1, content: '!!' }, good] }))
    expect(kept('desk').students).toEqual([file('good.csv', 'x')])
  })

  test('takes no field that it does not have', () => {
    store('{"fields":{"coders":"7","__proto__":"x","other":"y"}}')
    expect(kept('desk').fields).toEqual({ ...FIELDS, coders: '7' })
  })

  test('is not kept without a store', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(keep('desk', EMPTY_DESK)).toBe(false)
    expect(kept('desk')).toEqual(EMPTY_DESK)
  })
})

test('bytes are the same after they were text', () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)
  expect(textToBytes(bytesToText(bytes))).toEqual(bytes)
})
