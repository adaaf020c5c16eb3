import type { Box, Segment } from '../../src/rendering/picture/geometry.ts'
import { FONT } from '../../src/rendering/picture/sheet.ts'
import { emsOf } from '../../src/rendering/picture/text-width.ts'

/** A text as drawn: its words, and the box that no usual font exceeds. */
interface DrawnText {
  readonly text: string
  readonly box: Box
}

/** What is drawn in a picture. Marks of cases are no lines. */
interface Drawn {
  readonly texts: readonly DrawnText[]
  readonly lines: readonly Segment[]
}

const TAG = /<(\/?)(g|text|path|rect)\b([^>]*)>(?:([^<]*)<\/text>)?/g

/** The texts and lines of an SVG, in its own units. */
export function drawnIn(svg: string): Drawn {
  const texts: DrawnText[] = []
  const lines: Segment[] = []
  const moved: (readonly [number, number])[] = []
  for (const [, closing, tag, attributes = '', text = ''] of svg.matchAll(TAG)) {
    const [dx, dy] = moved.reduce<readonly [number, number]>((sum, by) => [sum[0] + by[0], sum[1] + by[1]], [0, 0])
    if (tag === 'g' && closing === '/') moved.pop()
    else if (tag === 'g') moved.push(translation(attributes))
    else if (tag === 'text') texts.push({ text, box: shifted(boxOfText(attributes, text), dx, dy) })
    else if (tag === 'path') lines.push(...segments(attribute(attributes, 'd') ?? '', dx, dy))
    else if (!/fill/.test(attributes)) lines.push(...sides(boxOfRect(attributes), dx, dy))
  }
  return { texts, lines }
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
}

function numberOf(attributes: string, name: string, otherwise = 0): number {
  return Number(attribute(attributes, name) ?? otherwise)
}

function translation(attributes: string): readonly [number, number] {
  const [, x = 0, y = 0] = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(attributes) ?? []
  return [Number(x), Number(y)]
}

function boxOfText(attributes: string, text: string): Box {
  const size = numberOf(attributes, 'font-size', FONT)
  const width = emsOf(unescaped(text)) * size
  const share = { start: 0, middle: 0.5, end: 1 }[attribute(attributes, 'text-anchor') ?? 'start'] ?? 0
  const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')]
  return { x: x - share * width, y: y - 0.76 * size, width, height: size }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function boxOfRect(attributes: string): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(attributes, name))
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

function shifted(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy }
}

function sides({ x, y, width, height }: Box, dx: number, dy: number): readonly Segment[] {
  return segments(`M${x} ${y}H${x + width}V${y + height}H${x}V${y}`, dx, dy)
}

/** The lines of a path of M, L, H, and V. Closed paths are marks. */
function segments(path: string, dx: number, dy: number): readonly Segment[] {
  if (path.endsWith('z')) return []
  const found: Segment[] = []
  let at = { x: dx, y: dy }
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([MLHV])([\d.-]+)(?: ([\d.-]+))?/g)) {
    const [a, b] = [Number(first), Number(second)]
    const to = {
      x: command === 'V' ? at.x : a + dx,
      y: command === 'H' ? at.y : (command === 'V' ? a : b) + dy,
    }
    if (command !== 'M') found.push({ from: at, to })
    at = to
  }
  return found
}
