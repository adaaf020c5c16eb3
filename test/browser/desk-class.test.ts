import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import { type CodedEpisode, episodeId } from '../../src/model/library.ts'
import { openZip, type Parts } from '../../src/reading/table/workbook/zip.ts'
import { curly } from '../../src/rendering/curly.ts'
import { shortEpisodeName } from '../../src/results/assessment/wording.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'
import { exported, GRADEBOOKS } from '../support/gradebooks.ts'
import { shippedLibrary } from '../support/library.ts'
import { workbookOf } from '../support/workbook.ts'
import { Desk, output } from './browser.ts'

// A class of thirty, through the desk and the packets’ own pages. Whatever the desk says or writes is what the commands
// say and write of the same files.

const SEED = 'seven quiet rivers meet here'
const SCALE = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes'] as const
const SYSTEMS = ['Canvas', 'Moodle', 'Brightspace', 'Blackboard', 'Google Classroom', 'Schoology']

let browser: Desk
let students: Desk
let page: Page
let complaints: readonly string[]
let folder = ''
const path = (name: string): string => join(folder, name)

/** Runs a command, whatever it says beside. */
async function command(...args: readonly string[]): Promise<string> {
  const io = fakeIo({ args: ['exercise', ...args] })
  await main(io)
  return io.written.stdout
}

/** What a command writes into a file. */
async function written(...args: readonly string[]): Promise<Buffer> {
  const stderr = fakeIo({ args: ['exercise', ...args, '--out', path('written'), '--force'] })
  await main(stderr)
  return readFileSync(path('written'))
}

/** The file that a button of a page saves. */
async function saved(on: Page, button: string): Promise<Buffer> {
  const saving = on.waitForEvent('download')
  await on.getByRole('button', { name: button, exact: true }).first().click()
  return readFileSync(await (await saving).path())
}

async function status(text: RegExp): Promise<void> {
  await page.locator('#desk-status').getByText(text).waitFor()
}

beforeAll(async () => {
  browser = await Desk.open()
  students = await Desk.open()
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  mkdirSync(path('in'))
  ;({ page, complaints } = await browser.show(await output('page', '--class')))
})
afterAll(async () => {
  await browser.close()
  await students.close()
  rmSync(folder, { recursive: true })
})

let zip: Parts
let key: AnswerKey
/** What was handed in, in the order in which the command is given it. */
const handedIn: string[] = []

function handIn(name: string, content: string | Uint8Array): void {
  handedIn.push(path(`in/${name}`))
  writeFileSync(path(`in/${name}`), content)
}

test('the packets are those of the command, to the byte', async () => {
  await page.getByText('More choices').click()
  await page.getByLabel('Seed').fill(SEED)
  await page.getByRole('button', { name: 'Make packets' }).click()
  await status(/Made 33 packets/)
  zip = openZip(new Uint8Array(await saved(page, 'Download packets.zip')))
  await command(
    'packet',
    '--form',
    '--coders',
    '30',
    '--per-coder',
    '2',
    '--spare',
    '3',
    '--seed',
    SEED,
    '--out',
    path('packets'),
  )
  expect(zip.all).toHaveLength(36)
  for (const { name } of zip.all) {
    const [, own = ''] = name.split('/')
    expect(Buffer.from(zip.read(name) ?? []).equals(readFileSync(path(`packets/${own}`)))).toBe(true)
  }
  key = JSON.parse(readFileSync(path('packets/key.json'), 'utf8'))
}, 120_000)

/** Opens a student’s packet from the zip file, and answers the first so many questions. */
async function code(coder: string, answer: string, questions: number): Promise<Page> {
  const html = new TextDecoder().decode(zip.read(`students/${coder}.html`) ?? undefined)
  const { page: packet } = await students.show(html)
  const groups = packet.locator('fieldset')
  for (let at = 0; at < Math.min(questions, await groups.count()); at++) {
    await groups.nth(at).getByRole('radio', { name: answer, exact: true }).check()
  }
  return packet
}

test('students fill in the pages, two correct what they handed in, one hands in a part, others use spreadsheets', async () => {
  const [first, second, third, ...others] = key.assignments
  if (first === undefined || second === undefined || third === undefined) throw new Error('The class is too small')
  const coder = first.coder
  const early = await code(coder, 'No', 16)
  handIn(`${coder}.csv`, await saved(early, 'Download CSV'))
  // The time of a row has seconds.
  await early.waitForTimeout(1100)
  const late = await code(coder, 'Yes', 16)
  handIn(`${coder} (1).csv`, await saved(late, 'Download CSV'))
  const whole = await code(second.coder, 'Mixed', 16)
  handIn(`${second.coder}.csv`, await saved(whole, 'Download CSV'))
  await whole.waitForTimeout(1100)
  const copy = await code(second.coder, 'Mostly yes', 5)
  handIn(`${second.coder}-answers.html`, await saved(copy, 'Save this page with my answers'))
  const packet = (await whole.textContent('#rows'))?.split('\n')[1]?.split(',')[1] ?? ''
  const heading = ['coder', 'packet', 'unit', 'determination', 'opposition', 'receptivity', 'outcome']
  const rowsOf = (index: number, name: string, units: readonly string[]): readonly (readonly string[])[] =>
    units.map((unit, at) => [
      name,
      packet,
      unit,
      ...[0, 1, 2, 3].map((scale) => SCALE[(index * 7 + at * 3 + scale) % SCALE.length] ?? ''),
    ])
  handIn(`${third.coder}.csv`, table(heading, rowsOf(2, third.coder, third.units), ','))
  handIn(
    `${third.coder} (1).csv`,
    table(heading, [[third.coder, packet, third.units[0] ?? '', '', '', '', 'yes']], ','),
  )
  for (const [index, { coder: name, units }] of others.entries()) {
    const rows = rowsOf(index + 3, name, units)
    if (index === 0) handIn(`${name}.csv`, table(heading, rows, ';'))
    else if (index === 1) handIn(`${name}.xlsx`, workbookOf({ rows: [heading, ...rows].map(sheetRow).join('') }))
    else if (index === 2)
      handIn(
        `${name}.csv`,
        table(
          heading,
          rows.map((row) => [...row.slice(0, 3), 'perhaps', ...row.slice(4)]),
          ',',
        ),
      )
    // One student hands in nothing.
    else if (index < others.length - 1) handIn(`${name}.csv`, table(heading, rows, ','))
  }
}, 240_000)

function table(heading: readonly string[], rows: readonly (readonly string[])[], delimiter: string): string {
  return [heading, ...rows].map((cells) => `${cells.join(delimiter)}\r\n`).join('')
}

function sheetRow(cells: readonly string[], at: number): string {
  return `<row r="${at + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
}

describe('what the desk makes of it', () => {
  test('collects the rows of the command, and says what counts', async () => {
    await page.setInputFiles('#file-students', handedIn)
    await status(/32 files added/)
    const expected = await written('collect', ...handedIn)
    expect(await saved(page, 'Download class.csv')).toEqual(expected)
    const [first, , third] = key.assignments
    const corrected = expected
      .toString()
      .split('\n')
      .find((line) => line.startsWith(`${first?.coder},`))
    expect(corrected).toContain(',yes,yes,yes,yes,')
    const collected = page.locator('#collected')
    await collected.getByText(`${first?.coder} (1).csv:2: ${first?.coder} also coded`).waitFor()
    await collected.getByText(`${third?.coder} (1).csv:2: ${third?.coder} also coded`).waitFor()
    await collected.getByText(`Nothing from 1 coder: ${key.assignments[29]?.coder}.`).waitFor()
    await collected.getByText('"perhaps" is not an answer').first().waitFor()
  })

  test('measures agreement as the command', async () => {
    const args = ['agree', ...handedIn, '--top', '5'] as const
    expect((await saved(page, 'Download agree.json')).toString()).toBe(
      await command('agree', ...handedIn, '--format', 'json'),
    )
    const agree = (await saved(page, 'Download agree.html')).toString()
    expect(agree).toBe(await command(...args, '--format', 'html'))
    // A file has no options. The command says how to see more, where a reader can type it.
    expect(agree).toMatch(/\d+ more are not shown\./)
    expect(agree).not.toContain('--top')
    expect(await command(...args)).toMatch(/To see \d+ more, add --top \d+\./)
    expect((await saved(page, 'Download tally.html')).toString()).toBe(
      await command('agree', ...handedIn, '--tally', '--format', 'html'),
    )
  })

  test('shows the tally unit by unit, with the keys of a presenter', async () => {
    await page.getByRole('button', { name: 'Show unit by unit' }).first().click()
    const heading = page.locator('.slide h2').filter({ visible: true })
    expect(await heading.allTextContents()).toEqual(['Unit A'])
    await page.keyboard.press('ArrowRight')
    expect(await heading.allTextContents()).toEqual(['Unit B'])
    expect(await page.locator('main').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    expect(await page.locator('main').isVisible()).toBe(true)
    expect(await page.evaluate('document.activeElement.dataset.action')).toBe('project')
  })

  test('shows the disagreements one by one, by letters before the reveal', async () => {
    const { spreads } = JSON.parse(await command('agree', ...handedIn, '--format', 'json'))
    await page.getByRole('button', { name: 'Show disagreements one by one' }).first().click()
    const slides = page.locator('.projector .slide')
    expect(await slides.count()).toBe(5)
    const shown = slides.filter({ visible: true })
    for (const { unit, steps } of spreads.slice(0, 5)) {
      expect(await shown.locator('h2').textContent()).toBe(`Unit ${unit}`)
      expect(await shown.locator('p').textContent()).toContain(`${steps} steps apart`)
      expect(await shown.locator('table').count()).toBe(1)
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Escape')
  })

  test('the saved tally turns with the same keys, and rows side by side are level', async () => {
    const { page: tally, complaints: heard } = await students.show(
      (await saved(page, 'Download tally.html')).toString(),
      '',
      { viewport: { width: 1280, height: 800 } },
    )
    await tally.waitForLoadState('load')
    expect(await tally.evaluate('scrollY')).toBe(0)
    for (const seen of [tally.locator('h1'), tally.getByText('→ or Space shows the next')]) {
      expect((await seen.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    }
    const top = async (): Promise<string> =>
      await tally.evaluate(
        "[...document.querySelectorAll('.slide')].filter((each) => Math.abs(each.getBoundingClientRect().top) < 20).map((each) => each.getAttribute('aria-label')).join()",
      )
    for (const [key, unit] of [
      ['ArrowRight', 'Unit A'],
      [' ', 'Unit B'],
      ['ArrowRight', 'Unit C'],
      ['PageDown', 'Unit D'],
      ['ArrowLeft', 'Unit C'],
      ['PageUp', 'Unit B'],
      ['ArrowLeft', 'Unit A'],
    ] as const) {
      await tally.keyboard.press(key)
      await expect.poll(top).toBe(unit)
    }
    await tally.keyboard.press('ArrowLeft')
    await expect.poll(() => tally.evaluate('scrollY')).toBe(0)
    const heights = await tally
      .locator('.slide')
      .evaluateAll((slides) =>
        slides.map((slide) =>
          [...slide.querySelectorAll('table')].map((table) =>
            [...table.querySelectorAll('tbody tr')].map((row) =>
              Math.round(row.getBoundingClientRect().top - table.getBoundingClientRect().top),
            ),
          ),
        ),
      )
    for (const [first, ...others] of heights) for (const other of others) expect(other).toEqual(first)
    expect(heard).toEqual([])
  })

  test('writes the median, and what the class decides, as the commands', async () => {
    const withKey = [...handedIn, '--key', path('packets/key.json')]
    await page.getByLabel('If the two middle answers differ').selectOption('upper')
    expect(await saved(page, 'Download class.yaml')).toEqual(await writtenYaml('median', ...withKey, '--ties', 'upper'))
    const result = page.locator('#class-result')
    const before = await tiesIn(['median', ...withKey])
    expect(before).toBeGreaterThan(1)
    await result.getByText(`${before} answers are ties:`, { exact: true }).waitFor()
    await result.getByText('The upper answer counts.').first().waitFor()
    const group = page.locator('.question-to-decide').first()
    const name = (await group.locator('h3').textContent()) ?? ''
    const [, unit = ''] = /^Unit (\w+), /.exec(name) ?? []
    const scale = (await group.getByRole('button').getAttribute('data-scale')) ?? ''
    await group.getByRole('button', { name: 'Decide' }).click()
    await group.getByText('Choose an answer.').waitFor()
    const next = page.locator('.question-to-decide').nth(1)
    const other = (await next.locator('h3').textContent()) ?? ''
    await next.getByLabel('Why?').fill('Half a reason')
    await group.getByLabel('Answer').selectOption('mixed')
    await group.getByRole('button', { name: 'Decide' }).click()
    await group.getByText('Write why.').waitFor()
    expect(await group.locator('[aria-invalid]').evaluateAll((all) => all.map(({ id }) => id))).toHaveLength(1)
    await group.getByLabel('Why?').fill('Both "sides", <b>really</b>.')
    await group.getByRole('button', { name: 'Decide' }).click()
    await status(/Decided/)
    // What was typed elsewhere is still there.
    const kept = page.locator('.question-to-decide').filter({ has: page.getByText(other, { exact: true }) })
    expect(await kept.getByLabel('Why?').inputValue()).toBe('Half a reason')
    // Which verdicts the decisions change, in the words of the file.
    const report = (await saved(page, 'Download adjudication.html')).toString()
    const [changes = ''] = /<p>The decisions change .*?<\/(?:ul|p)>(?:\n<ul>.*?<\/ul>)?/s.exec(report) ?? ['none']
    expect(await page.locator('#docket').innerHTML()).toContain(changes)
    const decision = `${unit}.${scale}=mixed: Both "sides", <b>really</b>.`
    await command('adjudicate', ...withKey, '--decide', decision, '--save', path('class.yaml'))
    expect(await saved(page, 'Download class.yaml')).toEqual(readFileSync(path('class.yaml')))
    // What is still open is told by letters, with what that means.
    await result.getByText(`${before - 1} answers are ties:`, { exact: true }).waitFor()
    const told = await result.getByRole('listitem').allTextContents()
    const named = told.map((line) => line.replace(/ The verdict .*/, '')).join(' ')
    expect(named.match(/ or /g)).toHaveLength(before - 1)
    for (const line of told) {
      expect(line).toMatch(/^Unit [A-Z]+: the class is split on .* It stays open\.( The verdict .*\.)?\s*$/)
    }
    expect(told.join(' ')).toMatch(/The verdict depends on it: “.*”,? or “.*”\./)
    expect(await page.locator('#desk').textContent()).not.toContain(key.units[0]?.episode)
    const args = ['adjudicate', ...withKey, '--decide', decision, '--format'] as const
    expect((await saved(page, 'Download adjudication.html')).toString()).toBe(await command(...args, 'html'))
    expect((await saved(page, 'Download decisions.csv')).toString()).toBe(await command(...args, 'csv'))
  }, 60_000)

  /** The commands that the desk names for its coding. */
  async function commandsForCoding(): Promise<readonly string[]> {
    const shown = await page.locator('#class-result').getByRole('group', { name: 'Commands' }).textContent()
    return (shown ?? '').split('\n')
  }

  /** How many ties the comments of a coding name. */
  async function tiesIn(args: readonly string[]): Promise<number> {
    return (await command(...args)).match(/(?<=# .*): \S+ or /g)?.length ?? 0
  }

  /** The name of the file is in it. */
  async function writtenYaml(...args: readonly string[]): Promise<Buffer> {
    await main(fakeIo({ args: ['exercise', ...args, '--out', path('class.yaml'), '--force'] }))
    const yaml = readFileSync(path('class.yaml'))
    rmSync(path('class.yaml'))
    return yaml
  }

  test('reveals the episodes, with the same disagreements', async () => {
    const withKey = [...handedIn, '--key', path('packets/key.json')]
    const episodes = key.units.map(({ unit, episode }) => [unit, episode] as const)
    expect(await page.locator('#desk').textContent()).not.toContain(episodes[0]?.[1])
    expect(await commandsForCoding()).toEqual(['backroom analyze congruence --coding class.yaml'])
    await page.getByRole('button', { name: 'Reveal the episodes' }).click()
    await status(/revealed/)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hide the episodes')
    writeFileSync(path('class.yaml'), await saved(page, 'Download class.yaml'))
    const named = await commandsForCoding()
    expect(named).toHaveLength(2)
    for (const line of named) {
      const args = line.split(' ').map((word) => (word === 'class.yaml' ? path(word) : word))
      const io = fakeIo({ args: args.slice(1) })
      expect([line, await main(io), io.written.stderr]).toEqual([line, 0, ''])
    }
    const revealed = page.locator('#revealed')
    // Files name students.
    expect(await revealed.textContent()).not.toContain('.csv:')
    const spreads = JSON.parse(await command('agree', ...withKey, '--format', 'json')).spreads
    const { episodes: all } = await shippedLibrary()
    const nameOf = ({ president, from, until }: CodedEpisode) =>
      shortEpisodeName({ president, period: { from, until } })
    const name = all.filter((each) => episodeId(each) === spreads[0].unit).map(nameOf)[0]
    await revealed.getByText(`in ${spreads[0].letter} (${name})`).first().waitFor()
    await revealed.getByRole('button', { name: 'Show unit by unit' }).click()
    const slide = page.locator('.projector .slide').filter({ visible: true })
    const heading = slide.locator('h2')
    const { tallies } = JSON.parse(await command('agree', ...withKey, '--format', 'json'))
    const title = all.find((each) => episodeId(each) === tallies[0].unit)?.title ?? ''
    expect(await heading.textContent()).toBe(`Unit A: ${curly(title)}`)
    const codings = await command('agree', ...withKey, '--tally', '--format', 'markdown')
    const marked = codings.match(/, the wider record(?=[^|]*\|)/g) ?? []
    expect(marked).toHaveLength(4 * tallies.length)
    expect(await slide.getByText('the wider record', { exact: true }).count()).toBe(4)
    // The marked rows are level, too.
    const lines = await slide
      .locator('table')
      .evaluateAll((tables) =>
        tables.map((table) =>
          [...table.querySelectorAll('tbody tr')].map((row) =>
            Math.round(row.getBoundingClientRect().top - table.getBoundingClientRect().top),
          ),
        ),
      )
    for (const each of lines) expect(each).toEqual(lines[0])
    // A long title does not run under the buttons.
    const text = await heading.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().right
    })
    expect(text).toBeLessThan((await page.locator('.slide-buttons').boundingBox())?.x ?? 0)
    // No slide is higher than a screen.
    const size = page.viewportSize()
    for (const [width, height] of [
      [1280, 720],
      [1366, 650],
      [1920, 1080],
      [800, 600],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (let turn = 0; turn < tallies.length; turn++) {
        const own = (await slide.boundingBox())?.height ?? 0
        expect([width, turn, Math.round(own)]).toEqual([width, turn, height])
        await page.keyboard.press(width === 1366 ? 'ArrowLeft' : 'ArrowRight')
      }
    }
    if (size !== null) await page.setViewportSize(size)
    await page.keyboard.press('Escape')
    const saving = page.waitForEvent('download')
    await revealed.getByRole('button', { name: 'Download agree-revealed.html' }).click()
    expect(readFileSync(await (await saving).path(), 'utf8')).toBe(
      await command('agree', ...withKey, '--top', '5', '--format', 'html'),
    )
  })

  test('grades into six gradebooks, to the byte', async () => {
    const [ada, zoe] = key.assignments
    const graded = ['grade', ...handedIn, '--key', path('packets/key.json'), '--out-of', '10'] as const
    await page.getByLabel('Points').fill('10')
    await page.getByLabel('Points').press('Tab')
    for (const system of SYSTEMS) {
      const book = GRADEBOOKS[system]
      if (book === undefined || ada === undefined || zoe === undefined) throw new Error(`There is no ${system}`)
      const [heading, adaId, zoeId] = book.who
      writeFileSync(path('export.csv'), exported(book))
      writeFileSync(path('roster.csv'), `coder,${heading}\n${ada.coder},${adaId}\n${zoe.coder},${zoeId}\n`)
      await page.setInputFiles('#file-gradebook', path('export.csv'))
      await page.setInputFiles('#file-roster', path('roster.csv'))
      const column = page.getByLabel('Column to fill')
      const option = column.locator('option').filter({ hasText: book.column }).first()
      await column.selectOption((await option.getAttribute('value')) ?? '')
      await page.locator('#filling').getByText('Wrote 2 of 29 grades').waitFor()
      const expected = await written(
        ...graded,
        ...['--gradebook', path('export.csv'), '--column', book.column, '--roster', path('roster.csv')],
      )
      expect(await saved(page, 'Download the filled gradebook'), system).toEqual(expected)
      expect(expected, system).not.toEqual(Buffer.from(exported(book)))
    }
  }, 120_000)

  test('grades by the rubric of the lesson', async () => {
    await page.getByRole('button', { name: 'Use the rubric of the lesson' }).click()
    await status(/The rubric of the lesson is on the desk/)
    const rubric = page.locator('#rubric-in-use')
    await rubric.getByText('one step off 0.8').waitFor()
    await rubric.getByText('drawn by chance would earn counts as zero').waitFor()
    await page.getByText('What the rubric of the lesson says').click()
    const text = readFileSync(join(HOME, 'cases/lesson/rubric.yaml'), 'utf8')
    expect(await page.getByRole('group', { name: 'The rubric of the lesson' }).textContent()).toBe(text)
    const graded = ['grade', ...handedIn, '--key', path('packets/key.json'), '--out-of', '10', '--format', 'json']
    // Grades name students as the roster does; who left something open is folded.
    const names = page.locator('#graded').getByText(/^[A-Z0-9]{4}-[A-Z0-9] \(.+\)$/)
    expect(await names.count()).toBe(2)
    expect(await page.locator('#graded').getByText('has no row that can be used').isVisible()).toBe(false)
    await page.locator('summary').getByText('Who has no grade').click()
    await page.locator('#graded').getByText('has no row that can be used').waitFor()
    const grades = await saved(page, 'Download grades.json')
    expect(grades.toString()).toBe(await command(...graded, '--rubric', join(HOME, 'cases/lesson/rubric.yaml')))
    expect(grades.toString()).not.toBe(await command(...graded))
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await status(/Undone/)
    await rubric.getByText('one step off 0.5').waitFor()
    expect((await saved(page, 'Download grades.json')).toString()).toBe(await command(...graded))
  }, 60_000)

  test('is there again after a reload, with the episodes hidden', async () => {
    await page.reload()
    await page.locator('#collected').getByText('from 32 files').waitFor()
    expect(await saved(page, 'Download class.csv')).toEqual(await written('collect', ...handedIn))
    expect(await page.locator('#revealed').textContent()).toBe('')
    await page.getByRole('button', { name: 'Reveal the episodes' }).click()
    await page.locator('#revealed').getByText('The episodes', { exact: true }).waitFor()
  })

  test('comes back after it was thrown away', async () => {
    await page.getByRole('button', { name: 'Clear the desk' }).click()
    await status(/The desk is clear/)
    expect(await page.locator('#collected').textContent()).toBe('Nothing is collected yet.')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await status(/Undone/)
    expect(await saved(page, 'Download class.csv')).toEqual(await written('collect', ...handedIn))
    expect(complaints).toEqual([])
  })
})
