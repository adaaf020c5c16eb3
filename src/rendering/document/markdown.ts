import type { Diagnostic } from '../../model/diagnostic.ts'
import { markdownText, printableLine } from '../escape.ts'
import { extent, STATE_WORDS } from '../words.ts'
import type { Block, Document, ListItem, Rich } from './document.ts'

/** A document as Markdown (CommonMark with tables), final newline. */
export function printMarkdown(document: Document): string {
  return `${document.map(printBlock).join('\n\n')}\n`
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${markdownText(block.text)}${block.colon === true ? ':' : ''} ${inline(block.answer)}`
    case 'heading':
      return `## ${markdownText(block.text)}${block.aside === null ? '' : ` ${markdownText(block.aside)}`}`
    case 'subheading':
      return `### ${inline(block.text)}`
    case 'paragraph':
      return inline(block.text)
    case 'scales':
      return table(
        ['Condition', 'Answer', 'Membership', 'State', 'The answer means'],
        block.rows.map(({ label, answer, interval, state, note }) =>
          [label, answer, extent(interval, '-'), STATE_WORDS[state], note].map(markdownText),
        ),
      )
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}. ` : '- ')).join('\n')
    case 'diagnostics':
      return block.diagnostics.map((each) => `- ${diagnostic(each)}`).join('\n')
    case 'table':
      return table(
        block.columns.map(markdownText),
        block.rows.map((row) => row.map(inline)),
      )
    case 'picture':
      return [markdownText(block.caption), '', ...block.unicode.map((line) => `    ${printableLine(line)}`)].join('\n')
  }
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
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(span.text) ?? []
      const emphasized = span.tone !== 'muted' && inner !== ''
      return emphasized ? `${before}**${markdownText(inner)}**${after}` : markdownText(span.text)
    })
    .join('')
    .trim()
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
