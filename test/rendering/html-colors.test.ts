import { describe, expect, test } from 'vitest'
import { type Colors, SCHEMES } from '../../src/rendering/page/colors.ts'
import { STYLE } from '../../src/rendering/page/style.ts'
import { PAGE_STYLE } from '../../src/web/style.ts'

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const TEXT = ['ink', 'muted', 'accent', 'yes', 'not-yet', 'no', 'undetermined'] as const
const BARS = ['yes', 'not-yet', 'no', 'undetermined', 'ink'] as const

test('contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, colors: Colors) => {
  const grounds = [colors.page, colors.card, colors.tint]

  test.each(TEXT)('%s is read on every ground', (name) => {
    for (const ground of grounds) expect(contrast(colors[name], ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('what can be used, and what is chosen, stands out from the ground', () => {
    for (const ground of grounds) {
      expect(contrast(colors.control, ground)).toBeGreaterThanOrEqual(3)
      expect(contrast(colors.accent, ground)).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(BARS)('a bar in %s stands out from its track', (name) => {
    expect(contrast(colors[name], colors.track)).toBeGreaterThanOrEqual(3)
  })

  test('a message in reverse is read', () => {
    expect(contrast(colors.page, colors.ink)).toBeGreaterThanOrEqual(4.5)
  })
})

test('the styles use the palette and no other colour', () => {
  const { light, dark } = SCHEMES
  const known = [...Object.values(light), ...Object.values(dark)]
  const used = [...(STYLE + PAGE_STYLE).matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi)].map(([color]) => color)
  expect(used.filter((color) => !known.includes(color))).toEqual([])
})
