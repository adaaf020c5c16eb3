// The pictures of an analysis in a browser: nothing is cut or covered, whatever the names and however many the cases.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { Desk, overflowing } from './browser.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '\u202eright to left',
  'm'.repeat(300),
  'a name with a great many words that goes on and on, far beyond the edge of any picture on a phone',
  '&amp; = +SUM(A1)',
]
const SCRIPTS = [
  '북경',
  '北京市朝阳区',
  'Łódź',
  'Größe',
  'Ελλάδα',
  'Москва',
  'القاهرة',
  'ירושלים',
  'กรุงเทพ',
  'नई दिल्ली',
  'e\u0301te\u0301',
  '🇫🇷🎉',
]

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A table with fuzzy memberships on a lattice that no two cases share, or on the usual five steps. */
function table(names: readonly string[], sets: readonly string[], steps: number): string {
  const cell = (row: number, column: number): string =>
    (((row * 37 + column * 53 + row * column * 11) % steps) / (steps - 1)).toFixed(3)
  const rows = names.map((name, row) => [quoted(name), ...sets.map((_, column) => cell(row, column))].join(','))
  return [['case', ...sets].map(quoted).join(','), ...rows, ''].join('\n')
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Case ${index + 1}`)
}

const LONG_SETS = [
  'A',
  'Democratic_tradition_before_the_war',
  'Ethnic_fractionalization',
  'Geographic_concentration',
  'Y',
]

interface Subject {
  readonly names: readonly string[]
  readonly sets: readonly string[]
  readonly steps: number
}

const FUZZY: Subject = { names: numbered(31), sets: ['A', 'B', 'C', 'Y'], steps: 5 }

const SUBJECTS: Readonly<Record<string, Subject>> = {
  '3 cases': { names: numbered(3), sets: ['A', 'B', 'Y'], steps: 5 },
  '31 cases on five steps': FUZZY,
  '300 cases': { names: numbered(300), sets: ['A', 'B', 'Y'], steps: 301 },
  'hostile names': { names: HOSTILE, sets: ['A', 'B', 'Y'], steps: 7 },
  'names in many scripts': { names: SCRIPTS, sets: ['Größe', '北京', 'Γ', 'Y'], steps: 13 },
  'long names of conditions': { names: numbered(18), sets: LONG_SETS, steps: 9 },
  '12 conditions': {
    names: numbered(40),
    sets: [...'ABCDEFGHIJKL', 'Y'].map((name) => `${name}_condition`),
    steps: 10,
  },
}

function ownArgs(part: string, conditions: readonly string[]): readonly string[] {
  if (part === 'robustness') return ['--samples', '20']
  return part === 'congruence' ? ['--rule', conditions.join('*')] : []
}

/** The last set is the outcome. */
async function analyzed(part: string, { names, sets, steps }: Subject): Promise<string> {
  const [outcome = '', conditions] = [sets.at(-1), sets.slice(0, -1).join(',')]
  const args = ['analyze', part, '--data', '-', '--outcome', outcome, '--conditions', conditions]
  const io = fakeIo({
    args: [...args, ...ownArgs(part, sets.slice(0, -1)), '--format', 'html'],
    stdin: table(names, sets, steps),
  })
  expect(await main(io)).toBe(0)
  return io.written.stdout
}

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

const PARTS = ['congruence', 'truth-table', 'robustness']

describe.each(Object.entries(SUBJECTS))('%s', (_, subject) => {
  test.each(PARTS)('%s: every text is inside its picture, and labels do not overlap', async (part) => {
    const { page, complaints } = await desk.show(await analyzed(part, subject), '', {
      viewport: { width: 360, height: 800 },
    })
    const { texts, outside, covered } = await page.evaluate(() => {
      const drawn = [...document.querySelectorAll('figure svg text')]
      const frameOf = (text: Element) => (text.closest('svg') ?? text).getBoundingClientRect()
      const name = (text: Element) => `${text.textContent}`.slice(0, 40)
      const beyond = drawn.filter((text) => {
        const [own, frame] = [text.getBoundingClientRect(), frameOf(text)]
        return (
          own.left < frame.left - 1 ||
          own.right > frame.right + 1 ||
          own.top < frame.top - 1 ||
          own.bottom > frame.bottom + 1
        )
      })
      const labels = [...document.querySelectorAll('figure svg .label')].map((label) => label.getBoundingClientRect())
      const hits = labels.flatMap((a, index) =>
        labels
          .slice(index + 1)
          .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3),
      )
      return { texts: drawn.length, outside: beyond.map(name), covered: hits.length }
    })
    expect(texts).toBeGreaterThan(3)
    expect(outside).toEqual([])
    expect(covered).toBe(0)
    expect(await overflowing(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('every case is named in the XY plot', async () => {
    const { page } = await desk.show(await analyzed('congruence', subject))
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('figure svg text')]
        .map((text) => `${text.textContent}`)
        .join(' ')
        .replaceAll(/\s/g, ''),
    )
    const shown = subject.names.map((name) => name.replaceAll('\u202e', '\\u202e').replaceAll(/\s/g, ''))
    expect(shown.filter((name) => !words.includes(name))).toEqual([])
  })
})

test('text is no smaller on a phone than 9.5 px, and pictures have a name and a description', async () => {
  for (const part of PARTS) {
    const { page } = await desk.show(await analyzed(part, FUZZY), '', {
      viewport: { width: 360, height: 800 },
    })
    const pictures = await page.evaluate(() =>
      [...document.querySelectorAll('figure svg')].map((svg) => {
        const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width
        const sizes = [...svg.querySelectorAll('text')].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        )
        const [title, description] = [svg.querySelector(':scope > title'), svg.querySelector(':scope > desc')]
        return {
          least: Math.min(...sizes),
          role: svg.getAttribute('role'),
          named: Boolean(title?.textContent && description?.textContent),
        }
      }),
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const { least, role, named } of pictures) {
      expect(least).toBeGreaterThanOrEqual(9.5)
      expect({ role, named }).toEqual({ role: 'img', named: true })
    }
  }
})
