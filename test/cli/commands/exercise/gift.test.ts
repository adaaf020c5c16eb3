import { expect, test } from 'vitest'
import { printGift } from '../../../../src/cli/commands/exercise/export/gift/printing.ts'
import { main } from '../../../../src/cli/main.ts'
import { fakeIo, HOME } from '../../../support/fake-io.ts'

/** The percentages that Moodle accepts for a choice, of those that we might use. */
const GRADES = ['100', '90', '80', '75', '70', '60', '50', '40', '30', '25', '20', '10', '0']

interface Read {
  readonly category: string
  readonly title: string
  readonly text: string
  readonly choices: readonly { readonly percent: string; readonly text: string; readonly feedback: string }[]
  readonly feedback: string
}

/** Each escaped character becomes one that stands for nothing else, as Moodle does it (question/format/gift/format.php). */
const HIDDEN = '\\:#={}~n'
const hide = (text: string): string =>
  text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => String.fromCharCode(0xe000 + HIDDEN.indexOf(sign)))
const show = (text: string): string =>
  text.replace(/[\ue000-\ue007]/g, (sign) => {
    const shown = HIDDEN[sign.charCodeAt(0) - 0xe000] ?? ''
    return shown === 'n' ? '\n' : shown
  })

/** What Moodle makes of a file: blank lines separate questions, `{` and `}` hold the choices. */
function readGift(file: string): readonly Read[] {
  let category = ''
  return file
    .split(/\n\n+/)
    .map((part) => hide(part.trim()))
    .flatMap((part): readonly Read[] => {
      if (part.startsWith('$CATEGORY: ')) {
        expect(part).not.toContain('\n')
        category = part.slice('$CATEGORY: '.length)
        return []
      }
      const [, title = '', text = '', body = ''] = /^::([^:]+)::\[plain\]([^{}]*)\{([^{}]*)\}$/.exec(part) ?? []
      expect(body, part.slice(0, 200)).not.toBe('')
      const at = body.lastIndexOf('####')
      const choices = (at < 0 ? body : body.slice(0, at))
        .replaceAll('=', '~=')
        .split('~')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map((each) => {
          const [, right, percent = right === '=' ? '100' : '0', answer, feedback] =
            /^(=?)(?:%(\d+)%)?([^#]*)#([^#]*)$/.exec(each) ?? []
          expect(GRADES).toContain(percent)
          return { percent, text: show(answer ?? ''), feedback: show(feedback ?? '').trim() }
        })
      const feedback = at < 0 ? '' : show(body.slice(at + 4)).trim()
      return [{ category, title: show(title), text: show(text).trim(), choices, feedback }]
    })
}

async function exported(...args: readonly string[]): Promise<readonly Read[]> {
  const io = fakeIo({ args: ['exercise', 'export', 'gift', ...args], home: HOME })
  expect(await main(io)).toBe(0)
  return readGift(io.written.stdout)
}

test.each([[[]], [['--blind']], [['--coding', 'article']]])('Moodle reads every question: %j', async (args) => {
  const questions = await exported(...args)
  expect(questions.length).toBeGreaterThan(15)
  expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length)
  expect(new Set(questions.map(({ category }) => category)).size).toBe(4)
  for (const { choices, feedback, text } of questions) {
    expect(choices.map(({ percent }) => percent).filter((each) => each === '100').length).toBe(1)
    const right = choices.findIndex(({ percent }) => percent === '100')
    expect(choices.map(({ percent }) => percent)).toEqual(
      choices.map((_, index) => ['100', '80'][Math.abs(index - right)] ?? '0'),
    )
    expect(choices.every((each) => each.feedback !== '' && each.text !== '')).toBe(true)
    expect(feedback).toMatch(/\. Coded from /)
    expect(text).toMatch(/\n- .*\n.*\?$/s)
  }
})

test('no blind question names its president', async () => {
  const names = /Truman|Eisenhower|Kennedy|Johnson|Nixon|Ford\b|Carter|Reagan|Bush|Clinton|Obama|Trump|Biden/
  for (const { text, title } of await exported('--blind')) expect(`${title} ${text}`).not.toMatch(names)
})

test('special characters of a library are escaped', () => {
  const hostile = 'a{b}=c~d#e:f\\g // ->\n%50%'
  const file = printGift([
    {
      category: ['x/y', 'z'],
      title: hostile,
      lines: [hostile, 'second'],
      choices: [
        { text: hostile, percent: 100, feedback: hostile },
        { text: 'b', percent: 0, feedback: 'no' },
      ],
      feedback: hostile,
    },
  ])
  const plain = 'a{b}=c~d#e:f\\g // -> %50%'
  expect(readGift(file)).toEqual([
    {
      category: 'x//y/z',
      title: plain,
      text: `${plain}\nsecond`,
      choices: [
        { percent: '100', text: plain, feedback: plain },
        { percent: '0', text: 'b', feedback: 'no' },
      ],
      feedback: plain,
    },
  ])
})
