import type { Diagnostic } from '../../model/diagnostic.ts'
import { markdownAddress, markdownText, printableLine } from '../escape.ts'
import { extent, percent, STATE_WORDS } from '../words.ts'
import type { Block, Comparison, Document, ListItem, Rich, Scales, Slide } from './document.ts'
import { comparedSpan, legendOf } from './legend.ts'

/** A document as Markdown (CommonMark with tables). Ends with a newline. */
export function printMarkdown(document: Document): string {
  return `${document.filter(isPrinted).map(printBlock).join('\n\n')}\n`
}

/** A picture without lines says what the text beside it says. A paragraph can be for a terminal alone. */
function isPrinted(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.length > 0
  return block.kind !== 'picture' || block.unicode.length > 0
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'headline':
      return `# ${markdownText(block.text)}\n\n${markdownText(`${block.aside}: ${block.question}`)}`
    case 'title':
      return `# ${markdownText(block.text)}${block.colon === true ? ':' : ''} ${inline(block.answer)}`.trimEnd()
    case 'heading':
      return `## ${markdownText(block.text)}${block.aside === null ? '' : ` ${markdownText(block.aside)}`}`
    case 'subheading':
      return `### ${inline(block.text)}`
    case 'paragraph':
      return inline(block.text)
    case 'scales':
      return scales(block)
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}. ` : '- ')).join('\n')
    case 'commands':
      return [`${markdownText(block.lead)}:`, '', ...block.lines.map((line) => `    ${printableLine(line)}`)].join('\n')
    case 'diagnostics':
      return block.diagnostics.map((each) => `- ${diagnostic(each)}`).join('\n')
    case 'table': {
      const { columns, rows, below } = block
      return table(
        [...columns, ...(below === undefined ? [] : [below.column])].map(markdownText),
        rows.map((row, index) => [
          ...row.map(inline),
          ...(below === undefined ? [] : [(below.rows[index] ?? []).map(inline).join('; ')]),
        ]),
      )
    }
    case 'comparison':
      return comparison(block)
    case 'slide':
      return slide(block)
    case 'picture':
      return [
        markdownText([block.caption, ...(block.legend === undefined ? [] : [block.legend])].join(' ')),
        '',
        ...block.unicode.map((line) => `    ${printableLine(line)}`),
      ].join('\n')
  }
}

function scales({ title, rows }: Scales): string {
  const noted = rows.some(({ note }) => note !== null)
  const meaning = noted ? ['The answer means'] : []
  const cells = rows.map(({ label, answer, interval, state, role, note }) =>
    [label, answer, extent(interval, '–'), STATE_WORDS[state], role, ...(noted ? [note ?? ''] : [])].map(markdownText),
  )
  const columns = ['Condition', 'Answer', 'Membership', 'State', 'Role', ...meaning]
  return `## ${markdownText(title)}\n\n${table(columns, cells)}`
}

function comparison(block: Comparison): string {
  const { title, columns, rows } = block
  const remarked = rows.some(({ remark }) => remark !== null)
  const cells = rows.map((row) => [
    `${row.marked ? '• ' : ''}${inline([row.name])}`,
    ...row.cells.map((cell) => inline(comparedSpan(cell))),
    ...(remarked ? [inline([row.remark ?? ''])] : []),
  ])
  const headings = ['', ...columns.map(({ label }) => markdownText(label)), ...(remarked ? [''] : [])]
  const legend = legendOf(block).join('; ')
  return [`## ${markdownText(title)}`, table(headings, cells), ...(legend === '' ? [] : [markdownText(legend)])].join(
    '\n\n',
  )
}

function slide({ title, aside, groups }: Slide): string {
  const rows = groups.flatMap(({ label, bars }) =>
    bars.map((bar) => [
      markdownText(label),
      markdownText([bar.label, ...(bar.marks ?? [])].join(', ')),
      String(bar.count),
      percent(bar.share),
    ]),
  )
  return `## ${markdownText(`${title} (${aside})`)}\n\n${table(['Question', 'Answer', 'Given', 'Share'], rows)}`
}

function listItem({ title, lines }: ListItem, marker: string): string {
  const indent = ' '.repeat(marker.length)
  return [`${marker}${inline(title)}`, ...lines.map((line) => `${indent}${inline(line)}`)].join('  \n')
}

function diagnostic({ severity, code, message, hint, location: { file, line, column } }: Diagnostic): string {
  return markdownText(`${severity} ${file}:${line}:${column}: ${message} [${code}]${hint === null ? '' : ` ${hint}`}`)
}

function inline(text: Rich): string {
  return text
    .map((span) => {
      if (typeof span === 'string') return markdownText(span)
      if (span.tone === 'address') return markdownAddress(span.text)
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(span.text) ?? []
      const emphasized = span.tone !== 'muted' && span.level === undefined && inner !== ''
      return emphasized ? `${before}**${markdownText(inner)}**${after}` : markdownText(span.text)
    })
    .join('')
    .trim()
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
