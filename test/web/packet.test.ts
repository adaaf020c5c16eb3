import { describe, expect, test } from 'vitest'
import { askedIn, rowsOf } from '../../src/web/packet.ts'
import { packetPage } from '../../src/web/packet-page.ts'
import type { PacketData } from '../../src/web/page-data.ts'
import { WALK } from '../support/library.ts'

const NO_EVIDENCE = { will: [], risk: [] }

const DATA: PacketData = {
  kind: 'packet',
  version: '1',
  framework: WALK,
  packet: {
    schemaVersion: 1,
    packet: '0123abcd',
    coder: 'K7MT-4',
    check: 'K7MTRRX9',
    keyDigest: '0123abcd'.repeat(8),
    units: [
      { unit: 'A', evidence: { will: [{ when: 2, text: 'A <b>masked</b> item' }], risk: [] } },
      { unit: 'B', evidence: NO_EVIDENCE },
    ],
  },
}

describe('the page of a blind packet', () => {
  test('asks every question of every unit, the prediction last', () => {
    expect(askedIn(DATA).ids).toEqual(['A.will', 'A.risk', 'A.outcome', 'B.will', 'B.risk', 'B.outcome'])
  })

  test('has a row for each unit, answered or not', () => {
    const rows = rowsOf(DATA, { 'A.will': 'yes', 'A.outcome': 'no', 'B.risk': 'unknown' })
    const signed = { coder: 'K7MT-4', packet: '0123abcd', check: 'K7MTRRX9' }
    expect(rows).toEqual([
      { ...signed, unit: 'A', answers: { will: 'yes' }, outcome: 'no' },
      { ...signed, unit: 'B', answers: { risk: 'unknown' }, outcome: null },
    ])
  })

  test('shows evidence and questions of each unit, without examples', async () => {
    const example = { text: 'Anchor', example: 'Nixon did' }
    const [will, ...others] = WALK.conditions
    if (will === undefined) throw new Error('The framework has no condition')
    const framework = { ...WALK, conditions: [{ ...will, anchors: { ...will.anchors, yes: example } }, ...others] }
    const text = (await packetPage({ ...DATA, framework }, 'start()')).replace(/<script.*<\/script>/gs, '')
    expect(text.match(/<fieldset /g)).toHaveLength(6)
    expect(text).toContain('A &lt;b&gt;masked&lt;/b&gt; item')
    expect(text).toContain('Anchor')
    expect(text).not.toContain('Nixon')
  })
})
