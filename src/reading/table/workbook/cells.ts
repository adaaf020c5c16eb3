import type { Formats } from './formats.ts'
import { checkedPlace, createGrid, type Place, placeOf } from './grid.ts'
import { damaged } from './unreadable.ts'
import { type Attributes, scanXml } from './xml.ts'

/** What cells refer to. */
export interface Book {
  readonly strings: readonly string[]
  readonly formats: Formats
}

/** A cell while it is read. */
interface Cell {
  readonly place: Place
  /** The type of the value; `n` (number) by default. */
  readonly type: string
  readonly style: number
  /** The text of `v`. */
  value: string
  /** The text of `is`. */
  text: string
}

/** Strings that several cells share. */
export function readStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = []
  let text = ''
  scanXml(part, bytes, {
    open: (name) => {
      if (name === 'si') text = ''
    },
    text: (more, name, parent) => {
      if (isShown(name, parent)) text += more
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** The cells of a sheet as CSV, as Excel shows them. */
export function readCells(part: string, bytes: Uint8Array, book: Book): string {
  const grid = createGrid(part)
  const merged: string[] = []
  let [row, column] = [0, 0]
  let cell: Cell | null = null

  const openRow = (number: string | undefined) => {
    row = number === undefined ? row + 1 : Number(number)
    column = 0
  }
  const openCell = (attributes: Attributes) => {
    const name = attributes('r')
    // Some programs leave out the places of cells that follow each other.
    const place = name === undefined ? checkedPlace(part, row, column + 1) : placeOf(part, name)
    if (place[0] !== row) throw damaged(`${part} has ${name} in row ${row}`)
    column = place[1]
    cell = { place, type: attributes('t') ?? 'n', style: Number(attributes('s') ?? 0), value: '', text: '' }
  }

  scanXml(part, bytes, {
    open: (name, parent, attributes) => {
      if (name === 'c' && parent === 'row') openCell(attributes)
      else if (name === 'row' && parent === 'sheetData') openRow(attributes('r'))
      else if (name === 'mergeCell') merged.push(attributes('ref') ?? '')
    },
    text: (more, name, parent) => {
      if (cell === null) return
      if (name === 'v' && parent === 'c') cell.value += more
      else if (isShown(name, parent)) cell.text += more
    },
    close: (name, parent) => {
      if (name !== 'c' || parent !== 'row' || cell === null) return
      grid.put(cell.place, shown(part, cell, book).replace(/[\r\n\t]+/g, ' '))
      cell = null
    },
  })
  for (const range of merged) grid.merge(range)
  return grid.toCsv()
}

function shown(part: string, { type, value, text, style }: Cell, { strings, formats }: Book): string {
  if (type === 'inlineStr') return formats.text(unescaped(text), style)
  if (value === '') return ''
  switch (type) {
    case 's':
      return formats.text(strings[Number(value)] ?? refuse(part, `refers to string ${value}, which is missing`), style)
    case 'str':
      return formats.text(unescaped(value), style)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return value
    case 'd':
      return formats.date(value, style)
    case 'n':
      return formats.number(numberOf(part, value), style)
    default:
      return refuse(part, 'has a cell of an unknown type')
  }
}

function numberOf(part: string, value: string): number {
  const number = /^[-+.\dE]{1,40}$/i.test(value.trim()) ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : refuse(part, 'has an invalid number')
}

function refuse(part: string, what: string): never {
  throw damaged(`${part} ${what}`)
}

/** True for the text of a string and its runs, but not for `rPh`, which is a pronunciation guide. */
function isShown(name: string, parent: string): boolean {
  return name === 't' && (parent === 'si' || parent === 'is' || parent === 'r')
}

/** Characters that XML cannot hold are written as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
