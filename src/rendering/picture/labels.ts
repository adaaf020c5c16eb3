import {
  type Box,
  boxOf,
  common,
  cross,
  crosses,
  grown,
  isInside,
  type Mark,
  nearestOn,
  overlap,
  type Segment,
} from './geometry.ts'

/** Something to label. Smaller ranks get their names first. */
export interface Labeled extends Mark {
  readonly rank: number
  /** The size of the label with names; null if it has too many names. */
  readonly names: Size | null
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Where the label of one or more marks is drawn. */
export interface Label {
  /** Places in the list of marks. */
  readonly marks: readonly number[]
  readonly kind: 'names' | 'number'
  readonly box: Box
  /** A line from the mark to its label, if it is not beside it. */
  readonly leader: Segment | null
}

/** The gap between a mark and its label. */
const GAP = 2
/** Other marks are at least this far from a label, so that it is not taken for theirs. A line makes it clear, too. */
const CLEAR = { beside: 6, withLine: 4 } as const
/** Between two labels, so that they are not read as one. */
const APART = 3
/** How far from its mark a label with names can be. */
const REACH = [14, 26, 40, 56, 74, 96, 120]
const DIRECTIONS = 16

/** If there are more marks, those that are this close share a number. */
const MANY = 40
const CLOSE = 18

interface Ground {
  readonly frame: Box
  /** Lines that no label touches. */
  readonly lines: readonly Segment[]
  /** Parts of the frame that have a meaning. A label is in one of those that its mark is in, if there is room. */
  readonly parts: readonly Box[]
}

/**
 * Labels for all marks, inside the frame, without overlaps. Each mark first gets room for a number; if there is none, it
 * shares the number of the nearest mark. Then names replace numbers where there is room, the smallest ranks first.
 */
export function placeLabels(
  marks: readonly Labeled[],
  { number, ...ground }: Ground & { readonly number: Size },
): readonly Label[] {
  const order = marks.map((_, index) => index).toSorted((a, b) => marks[a]!.rank - marks[b]!.rank || a - b)
  let labels: readonly Label[] = []
  for (const index of order) {
    labels = withNumber(index, marks, labels, { ...fieldOf(marks, labels, ground), number })
  }
  for (const index of order) labels = withNames(index, marks, labels, ground)
  return labels
}

/** What a label must not touch. */
interface Field extends Ground {
  readonly boxes: readonly Box[]
  readonly marks: readonly Mark[]
  readonly leaders: readonly Segment[]
}

function fieldOf(marks: readonly Labeled[], labels: readonly Label[], ground: Ground): Field {
  return {
    ...ground,
    boxes: labels.map(({ box }) => box),
    marks,
    leaders: labels.flatMap(({ leader }) => leader ?? []),
  }
}

/** The labels with a number for one more mark: beside it, with a line to it, or shared. */
function withNumber(
  index: number,
  marks: readonly Labeled[],
  labels: readonly Label[],
  field: Field & { readonly number: Size },
): readonly Label[] {
  const mark = marks[index]!
  const near = nearest(mark, marks, labels)
  const shares = marks.length > MANY && near !== null && near.distance < CLOSE
  const place = shares ? null : placedIn(mark, field.number, field)
  if (place !== null) return [...labels, { marks: [index], kind: 'number', ...place }]
  if (near === null) throw new Error('The frame has no room for a single label')
  return labels.map((label) => (label === near.label ? { ...label, marks: [...label.marks, index] } : label))
}

/** The label whose first mark is closest. */
function nearest(mark: Mark, marks: readonly Labeled[], labels: readonly Label[]) {
  const found = labels.map((label) => {
    const other = marks[label.marks[0]!]!
    return { label, distance: Math.hypot(other.x - mark.x, other.y - mark.y) }
  })
  return found.toSorted((a, b) => a.distance - b.distance)[0] ?? null
}

/** The labels with names in place of the number of a mark, if there is room. */
function withNames(
  index: number,
  marks: readonly Labeled[],
  labels: readonly Label[],
  ground: Ground,
): readonly Label[] {
  const own = labels.find((label) => label.marks.length === 1 && label.marks[0] === index)
  const mark = marks[index]!
  if (own === undefined || mark.names === null) return labels
  const others = labels.filter((label) => label !== own)
  const field = fieldOf(marks, others, ground)
  // A number in the right part says more than a name in the wrong one.
  const placed = isAtHome(own.box, mark, ground)
    ? placedAtHome(mark, mark.names, field)
    : placedIn(mark, mark.names, field)
  return placed === null ? labels : [...others, { marks: [index], kind: 'names', ...placed }]
}

type Placed = Pick<Label, 'box' | 'leader'>

function placedIn(mark: Mark, size: Size, field: Field): Placed | null {
  return placedAtHome(mark, size, field) ?? placedInFrame(mark, size, field)
}

/** In one of the parts that the mark is in. */
function placedAtHome(mark: Mark, size: Size, field: Field): Placed | null {
  for (const part of field.parts.filter((each) => isInside(pointOf(mark), each))) {
    const placed = placedInFrame(mark, size, { ...field, frame: common(part, field.frame) })
    if (placed !== null) return placed
  }
  return null
}

function isAtHome(box: Box, mark: Mark, { parts }: Ground): boolean {
  return parts.some((part) => isInside(pointOf(mark), part) && isInside(box, part))
}

function pointOf({ x, y }: Mark): Box {
  return { x, y, width: 0, height: 0 }
}

function placedInFrame(mark: Mark, size: Size, field: Field): Placed | null {
  const box = besideIn(mark, size, field)
  return box !== null ? { box, leader: null } : withLeader(mark, size, field)
}

function besideIn(mark: Mark, size: Size, field: Field): Box | null {
  return besides(mark, size).find((box) => isFree(box, mark, field, CLEAR.beside)) ?? null
}

function isFree(box: Box, own: Mark, { frame, boxes, marks, leaders, lines }: Field, clear: number): boolean {
  return (
    isInside(box, frame) &&
    !overlap(box, boxOf(own)) &&
    !boxes.some((other) => overlap(grown(box, APART), other)) &&
    !marks.some((other) => other !== own && overlap(grown(box, clear), boxOf(other))) &&
    ![...leaders, ...lines].some((line) => crosses(line, box))
  )
}

/** Right of the mark, left, above, below, and at its corners. */
function besides({ x, y, radius }: Mark, { width, height }: Size): readonly Box[] {
  const [right, left] = [x + radius + GAP, x - radius - GAP - width]
  const [above, below] = [y - radius - GAP - height, y + radius + GAP]
  const [center, middle] = [x - width / 2, y - height / 2]
  const places = [
    [right, middle],
    [left, middle],
    [center, above],
    [center, below],
    [right, above + radius],
    [right, below - radius],
    [left, above + radius],
    [left, below - radius],
    [x - radius, above],
    [x - radius, below],
    [x + radius - width, above],
    [x + radius - width, below],
  ] as const
  return places.map(([at, top]) => ({ x: at, y: top, width, height }))
}

/** A free place farther away, with a line to it that touches nothing. */
function withLeader(mark: Mark, size: Size, field: Field): Placed | null {
  for (const reach of REACH) {
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const angle = (direction / DIRECTIONS) * 2 * Math.PI
      const box = boxToward(mark, size, angle, reach)
      if (!isFree(box, mark, field, CLEAR.withLine)) continue
      const leader = leaderTo(box, mark)
      if (isClear(leader, mark, field)) return { box, leader }
    }
  }
  return null
}

function boxToward({ x, y }: Mark, { width, height }: Size, angle: number, reach: number): Box {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const center = { x: x + dx * (reach + width / 2), y: y + dy * (reach + height / 2) }
  return { x: center.x - width / 2, y: center.y - height / 2, width, height }
}

/** From the edge of the mark to the nearest point of the label. */
function leaderTo(box: Box, mark: Mark): Segment {
  const to = nearestOn(box, mark)
  const length = Math.hypot(to.x - mark.x, to.y - mark.y)
  const share = length === 0 ? 0 : mark.radius / length
  return { from: { x: mark.x + (to.x - mark.x) * share, y: mark.y + (to.y - mark.y) * share }, to }
}

function isClear(leader: Segment, own: Mark, { boxes, marks, leaders }: Field): boolean {
  const ownBox = boxOf(own)
  return (
    !boxes.some((box) => crosses(leader, box)) &&
    !marks.some((mark) => mark !== own && crosses(leader, boxOf(mark)) && !overlap(boxOf(mark), ownBox)) &&
    !leaders.some((other) => cross(leader, other))
  )
}
