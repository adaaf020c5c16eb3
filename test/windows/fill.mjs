// Fills in what a class hands in, the roster, and a gradebook: `node fill.mjs` in a folder with packets/. The tables are
// as programs save them on Windows.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const PEOPLE = ['Zoë Núñez', 'Seán O’Neill', 'Łukasz Żak', 'Ann Lee', '李小龙', 'Émile Zola']
const ANSWERS = ['yes,mostly-yes,mixed,yes', 'mixed,yes,mostly-no,no', 'no,mostly-no,unknown,mostly-no']
const DIALECTS = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
  (text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le'),
]

const [header, ...rows] = readFileSync('packets/codings.csv', 'utf8').trimEnd().split('\n')
const coders = [...new Set(rows.map((row) => row.split(',')[0]))]
const lines = (row) => coders.map((coder, at) => `${row(coder, at)}\n`).join('')

mkdirSync('codings')
for (const [at, coder] of coders.entries()) {
  const own = rows.filter((row) => row.startsWith(`${coder},`))
  const filled = own.map((row, unit) =>
    row.replace(/^((?:[^,]*,){3}),,,/, `$1${ANSWERS[(at + unit) % ANSWERS.length]}`),
  )
  const text = `${[header, ...filled].join('\n')}\n`
  writeFileSync(`codings/${PEOPLE[at]}.csv`, DIALECTS[at % DIALECTS.length](text))
}
writeFileSync('packets/roster.csv', `coder,Student\n${lines((coder, at) => `${coder},${PEOPLE[at]}`)}`)
const book = `Student,ID,Coding,Essay\n${lines((_, at) => `${PEOPLE[at]},00${at},,"8,5"`)}`
writeFileSync('export.csv', `\ufeff${book.replaceAll('\n', '\r\n')}`)
