import { expect, test } from 'vitest'
import { toManPage } from '../../../src/cli/program/manual/man.ts'
import { roff } from '../../../src/cli/program/manual/roff.ts'
import { commandsOf } from '../../../src/cli/program/manual/shape.ts'
import { declared } from '../../support/declared.ts'

const COMMAND = { inherited: [], commands: [] }
const GO = {
  ...COMMAND,
  path: 'backroom go',
  description: 'Goes.',
  usage: '[options] <dir>',
  operands: [],
  options: [{ flags: '--to <dir>', names: ['--to'], description: '.profile’s' }],
  inherited: [
    { flags: '--format <format>', names: ['--format'], description: 'how' },
    { flags: '-q, --quiet', names: ['-q', '--quiet'], description: 'hush' },
    { flags: '--no-input', names: ['--no-input'], description: 'never ask' },
  ],
}
const PROGRAM = {
  ...COMMAND,
  path: 'backroom',
  description: 'All.',
  usage: '[command]',
  operands: [],
  options: [{ flags: '-q, --quiet', names: ['-q', '--quiet'], description: 'hush' }],
  commands: [GO],
  version: '1.2.3',
}

test('the page is made of man macros, with nothing that changes from day to day', () => {
  const sections = [
    { title: 'More', parts: ['.text', { terms: [{ term: '-x', meaning: 'y' }] }, { code: ['', '.c  \\d'] }] },
  ]
  expect(toManPage({ program: PROGRAM, purpose: 'go', description: ['It goes.'], sections })).toBe(
    String.raw`.TH BACKROOM 1 "" "backroom 1.2.3" "User Commands"
.\" No hyphenation, no justified lines: options and ids must look as they are typed.
.nh
.ad l
.SH "NAME"
backroom \- go
.SH "SYNOPSIS"
\fBbackroom\fR [command]
.br
\fBbackroom go\fR [options] <dir>
.SH "DESCRIPTION"
.PP
It goes.
.SH "COMMANDS"
.SS
\fBbackroom go\fR [options] <dir>
Goes.
.TP
\fB\-\-to <dir>\fR
\&.profile\(cqs
.TP
\fB\-\-format <format>\fR
how
.PP
Also: \fB\-\-quiet\fR, \fB\-\-no\-input\fR
.SH "OPTIONS"
.PP
Each command lists the options that it takes.
.TP
\fB\-q, \-\-quiet\fR
hush
.SH "MORE"
.PP
\&.text
.TP
\fB\-x\fR
y
.PP
.RS 2
.nf

\&.c  \(rsd
.fi
.RE
`,
  )
})

test.each([
  ["it's a `word`", String.raw`it\(aqs a \(gaword\(ga`],
  ["'begins a request", String.raw`\(aqbegins a request`],
  ['.begins one too', String.raw`\&.begins one too`],
  ['back\\slash -- ~^"', String.raw`back\(rsslash \-\- \(ti\(ha\(dq`],
  ['1969–72 “so” — é 大', String.raw`1969\(en72 \(lqso\(rq \(em \[u00E9] \[u5927]`],
  ['see https://a.org/b-c/d', String.raw`see https://a.org/\:b\-c/\:d`],
  ['nixon/opening', 'nixon/opening'],
])('%s is shown by %s', (text, expected) => {
  expect(roff(text)).toBe(expected)
})

test('all that is declared is in the page', async () => {
  const { shape, manual } = await declared()
  const page = toManPage(manual)
  const all = commandsOf(shape)
  expect(all.length).toBeGreaterThan(25)
  for (const { path, options } of all) {
    expect(page).toContain(`\\fB${roff(path)}\\fR`)
    for (const { flags } of options) expect(page).toContain(`\\fB${roff(flags)}\\fR`)
  }
})

test('of the options of the program, each command tells which it takes', async () => {
  const page = toManPage((await declared()).manual)
  const [, ...told] = page.split('.SS\n').map((part) => part.split('\n.SH')[0] ?? '')
  const also = new Map(told.map((part) => [/^\\fB(.*?)\\fR/.exec(part)?.[1], /^Also: (.*)$/m.exec(part)?.[1] ?? '']))
  expect(also.get('backroom assess')).toContain(roff('--no-input'))
  expect(also.get('backroom cases show')).not.toContain(roff('--no-input'))
  expect(also.get('backroom cases show')).toContain(roff('--library'))
  expect(also.get('backroom completion')).toBe('')
})

test('the page is ASCII, with no date and no folder of the machine', async () => {
  const page = toManPage((await declared()).manual)
  expect(page).toMatch(/^[\n -~]*$/)
  expect(page).toMatch(/^\.TH BACKROOM 1 "" "backroom \S+" "User Commands"$/m)
  expect(page).not.toContain(process.cwd())
  const headings = ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'ANSWERS', 'EXIT STATUS']
  for (const heading of [...headings, 'ENVIRONMENT', 'FILES', 'EXAMPLES', 'SEE ALSO']) {
    expect(page).toContain(`.SH "${heading}"\n`)
  }
})
