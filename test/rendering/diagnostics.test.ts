import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { renderDiagnostics } from '../../src/rendering/diagnostics.ts'

const PROBLEM: Diagnostic = {
  severity: 'error',
  code: 'wrong-type',
  message: 'The party must be text, and it is a number that has quite a few digits',
  hint: 'Write it between quotation marks, as "1854", so that it is read as text.',
  location: {
    file: 'my-library/cases.yaml',
    line: 12,
    column: 90,
    length: 4,
    text: `${'x'.repeat(89)}1854${'y'.repeat(40)}`,
  },
}
const PLAIN = { color: false, ascii: false, accessible: false }

describe('a problem', () => {
  test.each([40, 60, 80])('is wrapped in a window of %d columns', async (width) => {
    const text = await renderDiagnostics([PROBLEM], { ...PLAIN, width, isWindow: true })
    expect(text.split('\n').filter((line) => line.length > width)).toEqual([])
    expect(text.replace(/\s+/g, ' ')).toContain(`error ${PROBLEM.message} [wrong-type]`)
    const lines = text.split('\n')
    const marks = lines.findIndex((line) => line.includes('^'))
    expect(lines[marks - 1]?.slice(lines[marks]?.indexOf('^')).startsWith('1854')).toBe(true)
  })

  test('keeps a command of its hint in one line, however narrow the window', async () => {
    const command = 'backroom calibrate FILE --set "LEVEL_2=is,LEVEL,2" --set "LEVEL_3=is,LEVEL,3"'
    const hint = `This looks like multi-value data. Make each value a crisp condition: ${command}`
    const text = await renderDiagnostics([{ ...PROBLEM, hint }], { ...PLAIN, width: 40, isWindow: true })
    expect(text.split('\n').map((line) => line.trim())).toContain(command)
  })

  test.each([20, 80])('has its message on one line elsewhere, whatever the width', async (width) => {
    const text = await renderDiagnostics([PROBLEM], { ...PLAIN, width })
    expect(text).toContain(`my-library/cases.yaml:12:90 error ${PROBLEM.message} [wrong-type]\n`)
    expect(text).toContain(`     = ${PROBLEM.hint}\n`)
  })
})
