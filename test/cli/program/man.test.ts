import { expect, test } from 'vitest'
import { toManPage } from '../../../src/cli/program/manual/man.ts'
import { roff } from '../../../src/cli/program/manual/roff.ts'

const COMMAND = { operands: [], inherited: [], commands: [] }
const GO = {
  ...COMMAND,
  path: 'backroom go',
  description: 'Goes.',
  usage: '[options] <dir>',
  options: [{ flags: '--to <dir>', names: ['--to'], description: '.profile’s', placeholder: 'dir', choices: [] }],
}
const PROGRAM = {
  ...COMMAND,
  path: 'backroom',
  description: 'All.',
  usage: '[command]',
  options: [],
  commands: [GO],
  version: '1.2.3',
  unnamed: GO,
}

test('the page is made of man macros, with nothing that changes from day to day', () => {
  const sections = [
    { title: 'More', parts: ['.text', { terms: [{ term: '-x', meaning: 'y' }] }, { code: ['', '.c  \\d'] }] },
  ]
  expect(toManPage({ program: PROGRAM, purpose: 'go', description: ['It goes.'], sections })).toBe(
    String.raw`.TH BACKROOM 1 "" "backroom 1.2.3" "User Commands"
.\" Neither hyphens nor gaps: options and ids are to be read as they are typed.
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
.SH "OPTIONS OF EVERY COMMAND"
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
