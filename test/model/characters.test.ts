import { expect, test } from 'vitest'
import { CONTROLS, INVISIBLES, SURROGATES } from '../../src/model/characters.ts'

test.each([
  ['controls', CONTROLS, /\p{Cc}/u],
  ['surrogates', SURROGATES, /\p{Cs}/u],
  ['invisible marks', INVISIBLES, /[\p{Cf}\p{Zl}\p{Zp}]/u],
])('the %s are those of Unicode, of all its characters', (_name, ranges, category) => {
  const written = new RegExp(`[${ranges}]`, 'u')
  const differing = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => {
    const character = String.fromCodePoint(code)
    return written.test(character) !== category.test(character)
  })
  expect(differing).toEqual([])
})
