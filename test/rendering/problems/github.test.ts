import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { printableMessage } from '../../../src/rendering/escape.ts'
import { toGithub } from '../../../src/rendering/problems/github.ts'
import { diagnostics, hostile } from '../../support/problems.ts'

const MISSING: Diagnostic = {
  severity: 'error',
  code: 'missing-key',
  message: 'Missing key "result"',
  hint: 'Add it: 100%',
  location: { file: 'cases/a,b:c.yaml', line: 3, column: 5, length: 1, text: 'x: y' },
}

const printed = (...problems: readonly Diagnostic[]): string => toGithub({ version: '1.0.0', diagnostics: problems })

test('each problem is a command with its place', () => {
  expect(printed(MISSING, { ...MISSING, severity: 'warning', hint: null })).toBe(
    '::error file=cases/a%2Cb%3Ac.yaml,line=3,col=5,title=missing-key::Missing key "result". Add it: 100%25.\n' +
      '::warning file=cases/a%2Cb%3Ac.yaml,line=3,col=5,title=missing-key::Missing key "result".\n',
  )
})

test('no problems are no commands', () => {
  expect(printed()).toBe('')
})

/** What the runner does with a line (actions/runner, src/Runner.Common/ActionCommand.cs): null if it is no command. */
function understood(line: string) {
  const [, command = '', list = '', data = ''] = /^::(\S+?)(?: (.*?))?::(.*)$/s.exec(line) ?? []
  const decoded = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const property = (text: string): string => decoded(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
  const properties = list.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name, property(value.join('=')).replaceAll('%25', '%')] as const
  })
  return { command, properties: Object.fromEntries(properties), message: decoded(data).replaceAll('%25', '%') }
}

test('no text ends its place in the command, begins another one, or reaches a terminal', () => {
  fc.assert(
    fc.property(fc.array(diagnostics(hostile), { minLength: 1 }), (problems) => {
      const text = printed(...problems)
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
      const lines = text.trimEnd().split('\n')
      expect(lines).toHaveLength(problems.length)
      for (const [index, { severity, code, location }] of problems.entries()) {
        expect(understood(lines[index] ?? '')).toEqual({
          command: severity,
          properties: {
            file: printableMessage(location.file),
            line: String(location.line),
            col: String(location.column),
            title: code,
          },
          message: expect.not.stringContaining('\n'),
        })
      }
    }),
  )
})
