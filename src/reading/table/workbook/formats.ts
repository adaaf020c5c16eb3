import { format, getFormatFromId, isDateFormat, isValidFormat } from 'numfmt'
import { tooLarge } from './unreadable.ts'
import { scanXml } from './xml.ts'

/** Formats values by the styles of a workbook. */
export interface Formats {
  readonly number: (value: number, style: number) => string
  readonly text: (value: string, style: number) => string
  /** A date in ISO 8601, which some programs save. */
  readonly date: (value: string, style: number) => string
}

const GENERAL = 'General'
/** Excel's own limit. */
const MAX_PATTERN = 255
/** Far above Excel's limit, and as many as the library remembers. It would parse further ones again for each cell. */
const MAX_PATTERNS = 1000
/** Days between the calendar of old Macs (1904) and the usual one (1900). */
const DAYS_TO_1904 = 1462
/** The day number of January 1, 1970. */
const DAYS_TO_1970 = 25569
const DAY = 86_400_000

/** For a date outside its calendar, Excel shows a row of #. The number says more. */
const OPTIONS = { dateSpanLarge: false, dateErrorNumber: true }

export function createFormats(styles: Uint8Array | null, from1904: boolean): Formats {
  const patterns = styles === null ? [] : readPatterns(styles)
  const patternOf = (style: number) => patterns[style] ?? GENERAL
  const number = (value: number, style: number) => {
    const pattern = patternOf(style)
    return shown(pattern, from1904 && isMoment(pattern) ? value + DAYS_TO_1904 : value) ?? general(value)
  }
  const date = (value: string, style: number) => {
    const serial = serialOf(value)
    return serial === null ? value : (shown(patternOf(style), serial) ?? value)
  }
  return { number, date, text: (value, style) => shown(patternOf(style), value) ?? value }
}

/** A number without a format: all reliable digits, as Excel shows them during editing. */
function general(value: number): string {
  const [digits = '', power] = String(Number(value.toPrecision(15))).split('e')
  if (power === undefined) return digits
  return `${digits}E${power.startsWith('-') ? '-' : '+'}${power.slice(1).padStart(2, '0')}`
}

/** Null when the pattern is general or invalid. Spaces that only align columns are removed. */
function shown(pattern: string, value: number | string): string | null {
  if (pattern === GENERAL || pattern === '@') return null
  try {
    return format(pattern, value, OPTIONS).trim()
  } catch {
    return null
  }
}

/** Days since the end of 1899, with Excel's extra leap day in February 1900. */
function serialOf(value: string): number | null {
  const [, day, time = 'T00:00'] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(value) ?? []
  const days = Date.parse(`${day}${time}Z`) / DAY + DAYS_TO_1970
  return Number.isNaN(days) ? null : days > 60 ? days : days - 1
}

/** A point in time, not a duration such as [h]:mm. */
function isMoment(pattern: string): boolean {
  return isDateFormat(pattern) && !/\[[hms]+\]/i.test(pattern)
}

/** The pattern of each style of a cell. */
function readPatterns(styles: Uint8Array): readonly string[] {
  const custom = new Map<string, string>()
  const ids: string[] = []
  scanXml('styles.xml', styles, {
    open: (name, parent, attributes) => {
      const id = () => attributes('numFmtId') ?? '0'
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id(), plainPattern(attributes('formatCode') ?? ''))
      else if (name === 'xf' && parent === 'cellXfs') ids.push(id())
    },
  })
  if (custom.size > MAX_PATTERNS) throw tooLarge('it has too many number formats')
  return ids.map((id) => custom.get(id) ?? builtIn(Number(id)))
}

/**
 * The pattern without its language: numbers look as in an American Excel, and months have English names. `[$€-407]`
 * keeps only its currency sign.
 */
function plainPattern(code: string): string {
  if (code.length > MAX_PATTERN || /^general$/i.test(code)) return GENERAL
  const plain = code.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign === '' ? '' : `[$${sign}]`))
  return isValidFormat(plain) ? plain : GENERAL
}

/** The library repeats its list from 59 on; Excel does not. */
function builtIn(id: number): string {
  return id >= 0 && id <= 58 ? (getFormatFromId(id) ?? GENERAL) : GENERAL
}
