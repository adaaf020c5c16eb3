import { MAX_CLASS_BYTES } from '../../text.ts'
import { damaged, tooLarge } from './unreadable.ts'

/** Excel's own limits. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const MAX_ROWS = 200_000
/** Rows times columns, from A1 to the last cell that is not empty. */
const MAX_AREA = 5_000_000
/** The same limit as for tables. A workbook stores equal texts once, so few bytes can hold much text. */
const MAX_CHARACTERS = MAX_CLASS_BYTES

/** A row and a column, both from 1. */
export type Place = readonly [row: number, column: number]

/** The texts of a sheet by their places. */
export interface Grid {
  /** Ignores an empty text. */
  readonly put: (place: Place, text: string) => void
  /** Keeps only the top left of merged cells, because the others are not shown. */
  readonly merge: (range: string) => void
  /**
   * One line for each row, up to the last row with text. All lines have the same number of cells; empty rows are empty
   * lines.
   */
  readonly toCsv: () => string
}

export function createGrid(part: string): Grid {
  // Empty cells are holes in their row.
  const grid = new Map<number, string[]>()
  let [rows, columns, characters, cleared] = [0, 0, 0, 0]

  const put = ([row, column]: Place, text: string) => {
    if (text === '') return
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
    characters += text.length
    if (rows > MAX_ROWS || rows * columns > MAX_AREA) {
      throw tooLarge(`${part} has text as far away as ${nameOf([row, column])}`)
    }
    if (characters > MAX_CHARACTERS) throw tooLarge(`${part} has more than 16 MB of text`)
    const cells = grid.get(row) ?? []
    if (cells[column] !== undefined) throw damaged(`${part} has ${nameOf([row, column])} twice`)
    cells[column] = text
    grid.set(row, cells)
  }

  const merge = (range: string) => {
    const [first = '', last = first] = range.split(':')
    const [[top, left], [bottom, right]] = [placeOf(part, first), placeOf(part, last)]
    const [lastRow, lastColumn] = [Math.min(bottom, rows), Math.min(right, columns)]
    // Merged cells never overlap in a valid file, so they can't cover more than the sheet.
    cleared += Math.max(0, lastRow - top + 1) * Math.max(0, lastColumn - left + 1)
    if (cleared > MAX_AREA) throw damaged(`merged cells of ${part} overlap`)
    for (let row = top; row <= lastRow; row++) {
      const cells = grid.get(row)
      if (cells === undefined) continue
      for (let column = left; column <= lastColumn; column++) {
        if (row !== top || column !== left) delete cells[column]
      }
    }
  }

  const lineOf = (row: number) => {
    const cells = grid.get(row)
    return cells === undefined ? '' : Array.from({ length: columns }, (_, index) => field(cells[index + 1])).join(',')
  }
  const toCsv = () => Array.from({ length: rows }, (_, index) => `${lineOf(index + 1)}\n`).join('')

  return { put, merge, toCsv }
}

/** B2 is [2, 2]. */
export function placeOf(part: string, name: string): Place {
  const [, letters = '', digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return checkedPlace(part, Number(digits), column)
}

/** The place, if a sheet can have it. */
export function checkedPlace(part: string, row: number, column: number): Place {
  if (row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN) return [row, column]
  throw damaged(`${part} has a cell outside the sheet`)
}

function nameOf([row, column]: Place): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/** Quoted if it could be read as several cells or as a `sep=` line. */
function field(text = ''): string {
  return /[",;|]|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
