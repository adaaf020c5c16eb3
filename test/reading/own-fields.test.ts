import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ADAMS, BLIND, BROWN, brief, edit, type Files, FRAMEWORK, read, SOUND } from './support.ts'

const ALL: Files = { ...SOUND, 'exercises/brown.yaml': BROWN, 'blind/adams.yaml': BLIND }

/** The same file, as JSON, with an own field in every mapping. */
function everywhere(text: string, name: string): string {
  const added = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(added)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).map(([key, part]) => [key, added(part)])
    return Object.fromEntries([[name, { note: [1, 'mine', null] }], ...fields])
  }
  return JSON.stringify(added(parse(text)))
}

describe('own fields', () => {
  test.each(['x-note', 'x-', 'x-__proto__', 'x-constructor', 'x-Ünï cödé: "1"\n'])(
    '%j in every mapping of every file are ignored',
    (name) => {
      const files = Object.fromEntries(Object.entries(ALL).map(([file, text]) => [file, everywhere(`${text}`, name)]))
      const { library, diagnostics } = read(files)
      expect(diagnostics).toEqual([])
      const expected = read(ALL).library
      expect({ ...library?.catalog, digest: '' }).toEqual({ ...expected?.catalog, digest: '' })
      expect(library?.files).toEqual(expected?.files)
    },
  )

  test('can hold an anchor that the file uses', () => {
    const text = edit(
      ADAMS,
      'summary: A president who never was.',
      'x-texts: &never A president who never was.\nsummary: *never',
    )
    const { library, diagnostics } = read({ ...SOUND, 'adams.yaml': text })
    expect(diagnostics).toEqual([])
    expect(library?.files.cases[0]?.summary).toBe('A president who never was.')
  })

  test('cannot contain themselves forever', () => {
    expect(codesWith('x-loop: &loop { again: *loop }\n')).toEqual([])
  })

  test.each([
    ['X-note: mine', ['unknown-key']],
    ['x_note: mine', ['unknown-key']],
    ['xnote: mine', ['unknown-key']],
    ['x-note: mine\nx-note: mine', ['duplicate-key']],
    ['x-note: { __proto__: 1 }', ['reserved-key']],
  ])('%j is another matter', (line, codes) => {
    expect(codesWith(`${line}\n`)).toEqual(codes)
  })

  test('have names that no source, condition or answer can have', () => {
    const cited = ADAMS.replace('sources: [letters-1981]', 'sources: [x-1981]')
    const { diagnostics } = read({ ...SOUND, 'adams.yaml': cited })
    const [problem] = diagnostics.filter(({ code }) => code === 'wrong-format')
    expect(problem?.hint).toBe('Names that begin with x- are for your own fields. Choose another id.')
    const renamed = FRAMEWORK.replaceAll('receptivity', 'x-receptivity')
    expect(read({ ...SOUND, 'framework.yaml': renamed }).diagnostics.map(brief)).toContainEqual(
      expect.stringMatching(/^framework.yaml:.* wrong-format$/),
    )
  })
})

function codesWith(line: string): readonly string[] {
  return read({ ...SOUND, 'adams.yaml': line + ADAMS }).diagnostics.map(({ code }) => code)
}
