/** The colors of a terminal: its own, and those that this program asks for. */
interface Scheme {
  readonly back: string
  readonly ink: string
  readonly muted: string
  readonly frame: string
  readonly red: string
  readonly green: string
  readonly yellow: string
  readonly cyan: string
}

export const TERMINAL_SCHEMES: Readonly<Record<'light' | 'dark', Scheme>> = {
  light: {
    back: '#ffffff',
    ink: '#1f2328',
    muted: '#656d76',
    frame: '#d0d7de',
    red: '#c62a2f',
    green: '#1a7f37',
    yellow: '#7d5a00',
    cyan: '#14708a',
  },
  dark: {
    back: '#14181c',
    ink: '#e6e8ea',
    muted: '#98a2ac',
    frame: '#353e47',
    red: '#ff7b72',
    green: '#4fc56b',
    yellow: '#e3b341',
    cyan: '#5cc8dc',
  },
}

const FONT = 14
const CELL = 8.43
const LINE = 20
const MARGIN = 20

/** How a stretch of text looks, by the codes of ECMA-48 that this program uses. */
interface Look {
  readonly bold: boolean
  readonly dim: boolean
  readonly inverse: boolean
  readonly color: keyof Scheme
}

const PLAIN: Look = { bold: false, dim: false, inverse: false, color: 'ink' }

const CODES: Readonly<Record<number, Partial<Look>>> = {
  0: PLAIN,
  1: { bold: true },
  2: { dim: true },
  7: { inverse: true },
  22: { bold: false, dim: false },
  27: { inverse: false },
  31: { color: 'red' },
  32: { color: 'green' },
  33: { color: 'yellow' },
  36: { color: 'cyan' },
  39: { color: 'ink' },
}

/**
 * What a terminal of so many columns shows, as a picture: text that can be read and searched, each stretch where its
 * columns are. Longer lines go on in the next row.
 */
export function terminalSvg(output: string, columns: number, scheme: 'light' | 'dark', title: string): string {
  const colors = TERMINAL_SCHEMES[scheme]
  const rows = output
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => folded(stretches(line), columns))
  const [width, height] = [Math.ceil(columns * CELL + 2 * MARGIN), rows.length * LINE + 2 * MARGIN]
  const body = rows.flatMap((row, index) => row.flatMap((stretch) => draw(stretch, index, colors)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colors.back}" stroke="${colors.frame}"/>
<g font-family="ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" xml:space="preserve">
${body.join('\n')}
</g>
</svg>
`
}

interface Stretch {
  readonly column: number
  readonly text: string
  readonly look: Look
}

/** A line cut where its look changes. */
function stretches(line: string): readonly Stretch[] {
  const found: Stretch[] = []
  let [look, column] = [PLAIN, 0]
  for (const [, codes, text = ''] of line.matchAll(/\p{Cc}\[([\d;]*)m|(\P{Cc}+)/gu)) {
    if (codes === undefined) {
      found.push({ column, text, look })
      column += text.length
    } else {
      for (const code of codes.split(';').map(Number)) look = { ...look, ...CODES[code] }
    }
  }
  return found
}

/** The stretches of a line in one row, or in several where it is longer than the terminal is wide. */
function folded(line: readonly Stretch[], columns: number): readonly (readonly Stretch[])[] {
  const rows: Stretch[][] = [[]]
  for (const { column, text, look } of line) {
    for (let start = 0; start < text.length; ) {
      const place = column + start
      const part = text.slice(start, start + columns - (place % columns))
      const row = Math.floor(place / columns)
      rows[row] = [...(rows[row] ?? []), { column: place % columns, text: part, look }]
      start += part.length
    }
  }
  return rows
}

function draw({ column, text, look }: Stretch, row: number, colors: Scheme): readonly string[] {
  const [y, ink] = [MARGIN + row * LINE, look.dim ? colors.muted : colors[look.color]]
  const plate = look.inverse
    ? [`<rect x="${x(column)}" y="${y}" width="${size(text.length)}" height="${LINE}" fill="${ink}"/>`]
    : []
  const words = [...text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: part }) => {
    const weight = look.bold ? ' font-weight="bold"' : ''
    const fill = look.inverse ? colors.back : ink
    return `<text x="${x(column + index)}" y="${y + 14.5}" textLength="${size(part.length)}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${weight}>${escaped(part)}</text>`
  })
  return [...plate, ...words]
}

function x(column: number): string {
  return (MARGIN + column * CELL).toFixed(1)
}

function size(columns: number): string {
  return (columns * CELL).toFixed(1)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
