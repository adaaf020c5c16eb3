import { printable } from '../../rendering/escape.ts'
import type { Work } from './document.ts'

/** The works as BibTeX, in UTF-8 (biber, or BibTeX with inputenc). The kind of a work is not known: `@misc`. */
export function toBibtex(works: readonly Work[]): string {
  return works.map(entry).join('\n')
}

function entry({ id, author, title, publisher, year, date, url }: Work): string {
  const fields = [
    // Braces twice: names are as printed, and titles keep their capitals.
    ['author', `{${latex(author)}}`],
    ['title', `{${latex(title)}}`],
    ['publisher', latex(publisher)],
    ['year', String(year)],
    ...(date === null ? [] : [['date', latex(date)]]),
    ...(url === null ? [] : [['url', url.replace(/[{}\\%]/g, (character) => `\\${character}`)]]),
  ]
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function latex(text: string): string {
  return printable(text).replace(/[\\~^#$%&_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`)
}
