import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEPT_ANSWERS, type KeptAnswers } from '../../src/model/kept-answers.ts'
import { readCodings } from '../../src/reading/codings.ts'
import { answersInPage } from '../../src/reading/packet-page.ts'
import { html, Markup } from '../../src/rendering/document/markup.ts'
import { WALK } from '../support/library.ts'

function page(kept: unknown): string {
  return html`<!DOCTYPE html>
<!-- saved from url=(0014)about:internet -->
<html lang="en"><body><p>A packet.</p><script type="application/json" id="${KEPT_ANSWERS}">${Markup.json(kept)}</script></body></html>
`.toString()
}

function read(text: string) {
  const bytes = new TextEncoder().encode(text)
  return readCodings({ name: 'p.html', path: 'p.html', bytes }, { framework: WALK, episodes: [] })
}

const saved = '2026-11-29T10:00:00Z'

test('a saved page holds the same rows as the CSV that it saves', () => {
  const kept: KeptAnswers = {
    schemaVersion: 1,
    rows: [
      { coder: 'V6X3-T', packet: 'p01234567', unit: 'A', answers: { will: 'yes' }, outcome: 'no', saved },
      { coder: 'V6X3-T', packet: 'p01234567', unit: 'B', answers: { risk: 'unknown' }, outcome: null, saved },
    ],
  }
  const { rows, diagnostics } = read(page(kept))
  expect(diagnostics).toEqual([])
  expect(rows.map(({ row }) => row)).toEqual(kept.rows)
})

test.each([
  ['<!doctype html><p>Nothing</p>', 'This is a web page without answers'],
  [page({ schemaVersion: 1, rows: [] }), 'This is a web page without answers'],
  [page({ rows: 'x' }), 'The answers in this web page are damaged'],
  [page({ rows: [{ coder: 'x' }] }), 'The answers in this web page are damaged'],
  [page([]).replace('[]', '{"rows":['), 'The answers in this web page are damaged'],
])('one clear line, not one for each column: %j', (text, message) => {
  expect(read(text).diagnostics.map((each) => each.message)).toEqual([message])
})

test('a table is not a page', () => {
  expect(answersInPage(new TextEncoder().encode('coder,unit,will\n<html>,A,yes\n'))).toBeNull()
})

test('whatever stands in the element, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const kept of [value, { rows: value }, { rows: [{ answers: value, coder: value }] }]) {
        expect(() => read(page(kept))).not.toThrow()
      }
    }),
  )
})
