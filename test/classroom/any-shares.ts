import fc from 'fast-check'

/** Plans for packets, possible or not. */
export const anyShares = fc.record({
  units: fc.integer({ min: 1, max: 30 }),
  coders: fc.integer({ min: 1, max: 40 }),
  perCoder: fc.integer({ min: 1, max: 12 }),
  overlap: fc.integer({ min: 1, max: 6 }),
})
