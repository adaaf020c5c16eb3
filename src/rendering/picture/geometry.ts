/** A rectangle by its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawn mark around its center. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Segment {
  readonly from: Point
  readonly to: Point
}

interface Point {
  readonly x: number
  readonly y: number
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** What two boxes that overlap have in common. */
export function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  return { x, y, width: right - x, height: bottom - y }
}

export function boxOf({ x, y, radius }: Mark): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** A box with this much more room on each side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The point of a box that is closest to another point. */
export function nearestOn({ x, y, width, height }: Box, point: Point): Point {
  return { x: Math.min(Math.max(point.x, x), x + width), y: Math.min(Math.max(point.y, y), y + height) }
}

/** Does a line run through a box? Clips the line at each pair of sides (Liang and Barsky 1984). */
export function crosses({ from, to }: Segment, { x, y, width, height }: Box): boolean {
  let [enter, leave] = [0, 1]
  const sides = [
    [from.x - to.x, from.x - x],
    [to.x - from.x, x + width - from.x],
    [from.y - to.y, from.y - y],
    [to.y - from.y, y + height - from.y],
  ] as const
  for (const [run, room] of sides) {
    if (run === 0 && room < 0) return false
    if (run < 0) enter = Math.max(enter, room / run)
    if (run > 0) leave = Math.min(leave, room / run)
  }
  return enter <= leave
}

/** Do two lines cross? Lines that only touch do not. */
export function cross(a: Segment, b: Segment): boolean {
  return apart(a, b) && apart(b, a)
}

/** Are the ends of the other line on different sides of this one? */
function apart({ from, to }: Segment, other: Segment): boolean {
  const side = (point: Point): number => (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  return side(other.from) * side(other.to) < 0
}
