import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { workbookOf, zipOf } from '../support/workbook.ts'
import { Desk, faultsByAxe, output, overflowing, savedText } from './browser.ts'

let browser: Desk
let html = ''
let folder = ''
beforeAll(async () => {
  browser = await Desk.open()
  html = await output('page', '--class')
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  mkdirSync(join(folder, 'in'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const HEADING = 'coder,packet,unit,determination,opposition,receptivity,outcome'

/** Writes files of students; the order is that of the names. */
function handIn(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, 'in', name)
    writeFileSync(path, text)
    return path
  })
}

/** Gives the files to the desk, and waits until it has read them. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.setInputFiles('#file-students', [...paths])
  await page.getByText(/files? added/).waitFor()
}

/** Odd names, and nothing wrong. A spreadsheet gets them in a form that it does not run. */
const USABLE = ['good.csv', '__proto__.csv', 'formula.csv']

describe('collecting', () => {
  test('gives the rows of the command, to the byte', async () => {
    const paths = handIn({
      'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n`,
      'b.csv': `${HEADING}\nB2FD-9,p12345678,A,no,no,Mostly yes,\nB2FD-9,p12345678,B,perhaps,no,no,no\n`.replaceAll(
        ',',
        ';',
      ),
    })
    const { page, requests, url, complaints } = await browser.show(html)
    await drop(page, paths)
    const expected = await collected(paths)
    expect(expected).toContain('B2FD-9,p12345678,B,,no,no,no')
    expect(await savedText(page, 'Download class.csv')).toBe(expected)
    await page.getByText('"perhaps" is not an answer').waitFor()
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
  })

  test('names every file that can’t be used, and loses nothing of the others', async () => {
    const good = `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n`
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'good.csv': good,
      'empty.csv': '',
      'binary.csv': Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      'huge.csv': new Uint8Array(17 * 1024 * 1024).fill(97),
      '<img src=x onerror=alert(1)>.csv': `${HEADING}\n<b>x</b>,p12345678,<i>A</i>,yes,,,\n`,
      '__proto__.csv': `${HEADING}\n__proto__,p12345678,B,yes,no,no,no\nconstructor,p12345678,B,yes,no,no,no\n`,
      'formula.csv': `${HEADING}\n=1+1,p12345678,A,yes,no,no,no\n`,
      'key.json': '{"schemaVersion":1}',
      'blank.html': '<!doctype html><title>x</title><script>alert(1)</script>',
      'damaged.xlsx': workbookOf({ rows: '<row r="1"><c><v>1</v></c></row>' }).subarray(0, 400),
      'nothing.zip': zipOf({ 'photo.png': 'x' }),
      'cut.zip': zipOf({ 'a/b.csv': good }).subarray(0, 60),
    }
    const paths = handIn(files)
    const { page, complaints } = await browser.show(html)
    await drop(page, paths)
    for (const name of Object.keys(files)) {
      const item = page.locator('ul.files > li').filter({ has: page.getByText(name, { exact: true }) })
      await item.waitFor()
      const said = await item.locator('.diagnostics, .remarks').count()
      expect([name, said > 0]).toEqual([name, !USABLE.includes(name)])
    }
    const text = await savedText(page, 'Download class.csv')
    expect(text).toBe(await collected(paths))
    expect(text).toContain('K7MT-4,p12345678,A,yes,no,mixed,yes')
    expect(text).toContain('__proto__,p12345678,B,yes,no,no,no')
    expect(await page.locator('#collected').locator('img, b, i, script').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('a file with an answer that a later one settled has no error any more', async () => {
    const { page } = await browser.show(html)
    const rows = (...answers: readonly string[]): string =>
      [HEADING, ...answers.map((answer, at) => `W6PR-3,p12345678,${'AB'[at]},${answer},no,no,no`), ''].join('\n')
    await drop(page, handIn({ 'W6PR-3.csv': rows('perhaps', 'perhaps') }))
    const collected = page.locator('#collected')
    const errors = collected.getByText('Error', { exact: true })
    await expect.poll(() => errors.count()).toBe(2)
    await page.setInputFiles('#file-students', [...handIn({ 'W6PR-3 (1).csv': rows('yes') })])
    // Unit B is still open.
    await collected.getByText('settled by W6PR-3 (1).csv').waitFor()
    expect(await errors.count()).toBe(1)
    await collected.getByText('W6PR-3.csv:3:20').waitFor()
    await page.setInputFiles('#file-students', [...handIn({ 'W6PR-3 (2).csv': rows('yes', 'mixed') })])
    await expect.poll(() => errors.count()).toBe(0)
  })

  test('reads the zip file of a learning platform as a folder of its files', async () => {
    const row = (coder: string, answer: string): string => `${HEADING}\n${coder},p12345678,A,${answer},,,\n`
    const parts = {
      'Ada_1/answers.csv': row('K7MT-4', 'yes'),
      'Zoe_2/answers.csv': row('B2FD-9', 'no'),
      'Zoe_2/notes.docx': 'not a table',
      '__MACOSX/Zoe_2/answers.csv': row('WRNG-2', 'no'),
      'Zoe_2/.hidden.csv': row('WRNG-2', 'no'),
    }
    const { page } = await browser.show(html)
    await drop(page, handIn({ 'all.zip': zipOf(parts) }))
    // What was not read stays in sight, also after the page was closed.
    await page.reload()
    const unread = page.locator('ul.files > li', { hasText: 'all.zip/Zoe_2/notes.docx' })
    await unread.getByText('This file is not a table').waitFor()
    await page.getByText('from 2 of 3 files. Not a row from 1 file').waitFor()
    await page.getByText('all.zip/Zoe_2/answers.csv').waitFor({ state: 'attached' })
    mkdirSync(join(folder, 'unzipped/Ada_1'), { recursive: true })
    mkdirSync(join(folder, 'unzipped/Zoe_2'))
    for (const name of ['Ada_1/answers.csv', 'Zoe_2/answers.csv'] as const) {
      writeFileSync(join(folder, 'unzipped', name), parts[name])
    }
    expect(await savedText(page, 'Download class.csv')).toBe(await collected([join(folder, 'unzipped')]))
  })

  test('opens a zip file in a zip file as the command, and keeps what is wrong with one', async () => {
    const row = (coder: string): string => `${HEADING}\n${coder},p12345678,A,yes,,,\n`
    const good = zipOf({ 'answers.csv': row('B2FD-9'), 'photo.png': 'x' })
    const parts = { 'Ada.csv': row('K7MT-4'), 'Zoe.zip': good, 'cut.zip': good.subarray(0, 50) }
    const files = handIn({ 'nested.zip': zipOf(parts) })
    const { page } = await browser.show(html)
    await drop(page, files)
    await page.getByText('nested.zip/Zoe.zip/photo.png', { exact: true }).waitFor()
    await page.getByText(/The zip file can.t be opened: its end is missing/).waitFor()
    await page.reload()
    await page.getByText(/The zip file can.t be opened: its end is missing/).waitFor()
    expect(await savedText(page, 'Download class.csv')).toBe(await collected(files))
  })

  test('reads codes as the command, and says which have no meaning', async () => {
    const paths = handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,1,5,mixed,7\n` })
    const { page } = await browser.show(html)
    await page.getByText('Answers as numbers').click()
    await page.getByLabel('Codes in these files').fill('1=no, 5=perhaps')
    await page.keyboard.press('Tab')
    await page.getByText('“perhaps” is not an answer').waitFor()
    await page.getByLabel('Codes in these files').fill('1=no, 5=Yes')
    await drop(page, paths)
    await page.getByText('Say what the numbers mean: Codes in these files "7=ANSWER').waitFor()
    expect(await savedText(page, 'Download class.csv')).toBe(await collected(paths, '--map', '1=no,5=yes'))
  })

  test('takes files and folders that are dropped', async () => {
    const { page } = await browser.show(html)
    await page.evaluate((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.csv'))
      transfer.setData('text/plain', 'a word')
      const place = document.querySelector('[data-drop=students]')
      place?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }, `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n`)
    await page.getByText('1 row of 1 coder, from 1 file.').waitFor()
  })

  test('takes the same file once, and two files of one name as two', async () => {
    const first = handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,,,\n` })
    const { page } = await browser.show(html)
    await drop(page, first)
    await page.setInputFiles('#file-students', [...first])
    await page.getByText('0 files added. 1 file was here already.').waitFor()
    await page.setInputFiles('#file-students', [...handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,B,no,,,\n` })])
    await page.getByText('2 rows of 1 coder, from 2 files.').waitFor()
    await page.getByText('2 files', { exact: true }).click()
    await page.getByRole('button', { name: 'Remove 2/a.csv' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 row of 1 coder, from 1 file.').waitFor()
    await page.locator('#desk-status').getByText('Removed 2/a.csv.').waitFor()
    // The focus was in what is gone.
    expect(await page.evaluate('document.activeElement.id')).toBe('desk-undo')
    await page.keyboard.press('Enter')
    await page.getByText('2 rows of 1 coder, from 2 files.').waitFor()
  })
})

describe('the desk', () => {
  test('says what is wrong with a key, a rubric, a roster, or a gradebook', async () => {
    const [bad = ''] = handIn({ 'bad.txt': '<b>: [' })
    const { page, complaints } = await browser.show(html)
    await drop(page, handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n` }))
    await page.setInputFiles('#file-key', bad)
    await page.getByText('bad.txt is not a usable answer key.').waitFor()
    await page.setInputFiles('#file-key', handIn({ 'packet.html': '<!doctype html><title>x</title>' })[0] ?? '')
    await page.getByText('This is a web page, not the answer key').first().waitFor()
    await page.setInputFiles('#file-gradebook', handIn({ 'book.xlsx': workbookOf({ rows: '' }) })[0] ?? '')
    await page.getByText('The gradebook book.xlsx can’t be used.').waitFor()
    await page.setInputFiles('#file-gradebook', handIn({ 'book.csv': 'Name,Coding (10 pts)\nAda,\n' })[0] ?? '')
    await page.setInputFiles('#file-gradebook', handIn({ 'roster.csv': 'coder,student\nK7MT-4,Ada\n' })[0] ?? '')
    await page.getByText('This is the roster, not a gradebook').waitFor()
    await page.setInputFiles('#file-gradebook', handIn({ 'book.csv': 'Name,Coding (10 pts)\nAda,\n' })[0] ?? '')
    await page.setInputFiles('#file-roster', bad)
    await page.getByText('The roster bad.txt can’t be used.').waitFor()
    expect(complaints).toEqual([])
  })

  test('does not reveal by the key of other packets, asks before it replaces a key, and hides what a new one says', async () => {
    const { page } = await browser.show(html)
    const shown = page.locator('#revealed').getByText('The episodes', { exact: true })
    const seed = page.getByRole('textbox', { name: 'Seed' })
    await page.getByText('More choices').click()
    await page.getByRole('textbox', { name: 'Students' }).fill('6')
    await seed.fill('seven quiet rivers meet here')
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.getByText(/^Made 9 packets/).waitFor()
    const first = await savedText(page, 'Download key.json')
    const digest = createHash('sha256').update(first).digest('hex')
    expect(await page.locator('#dealt .digest').textContent()).toBe(digest)
    await page.getByRole('button', { name: 'Reveal the episodes' }).click()
    await shown.waitFor()
    const packet = `p${digest.slice(0, 8)}`
    await drop(page, handIn({ 'own.csv': `${HEADING}\nK7MT-4,${packet},A,yes,no,mixed,yes\n` }))
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.getByRole('button', { name: 'Keep the key' }).click()
    expect(await shown.count()).toBe(1)
    await seed.fill('nine other rivers never meet')
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.getByRole('button', { name: 'Make new packets' }).click()
    await page.locator('#key').getByText('This is not the key of these packets').waitFor()
    expect(await shown.count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Reveal the episodes' }).count()).toBe(0)
    expect(await page.locator('#docket').textContent()).toContain('This is not the key of these packets')
    writeFileSync(join(folder, 'in/key.json'), first)
    await page.setInputFiles('#file-key', join(folder, 'in/key.json'))
    await page.getByRole('button', { name: 'Reveal the episodes' }).waitFor()
    expect(await shown.count()).toBe(0)
    expect(await page.locator('#key .digest').textContent()).toBe(digest)
  }, 60_000)

  test('with the key, leaves out what does not belong to it everywhere, by letters too', async () => {
    const { page } = await browser.show(html)
    await page.getByRole('textbox', { name: 'Students' }).fill('6')
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.getByText(/^Made 9 packets/).waitFor()
    const key: unknown = await savedText(page, 'Download key.json')
    const { assignments } = JSON.parse(String(key))
    const packet = `p${createHash('sha256').update(String(key)).digest('hex').slice(0, 8)}`
    const [ann, bob] = assignments
    const unit = ann.units[0]
    const rows = (...lines: readonly (readonly [coder: string, answer: string, check: string])[]): string =>
      `coder,packet,unit,determination,opposition,receptivity,outcome,check\n${lines.map(([coder, answer, check]) => `${coder},${packet},${unit},${answer},yes,yes,yes,${check}\n`).join('')}`
    await drop(
      page,
      handIn({
        'own.csv': rows([ann.coder, 'yes', ann.check]),
        'mistyped.csv': rows([`${ann.coder.slice(0, -1)}?`, 'no', '']),
        'forged.csv': rows([ann.coder, 'no', bob.check]),
      }),
    )
    const collected = page.locator('#collected')
    await collected.getByText('1 row of 1 coder').waitFor()
    await collected.getByText('is not a coder in the key').waitFor()
    await collected.getByText(`its check is not that of ${ann.coder}`).waitFor()
    expect(await savedText(page, 'Download class.csv')).toBe(rows([ann.coder, 'yes', ann.check]))
    const agreed = JSON.parse(await savedText(page, 'Download agree.json'))
    expect([agreed.rows, agreed.units, agreed.spreads]).toEqual([1, [unit], []])
    await page.getByRole('button', { name: 'Reveal the episodes' }).click()
    await page.getByText('The episodes are revealed').waitFor()
    const revealed = JSON.parse(await savedText(page, 'Download agree-revealed.json'))
    expect([revealed.rows, revealed.spreads]).toEqual([1, []])
  })

  test('makes other packets each time, unless the teacher wrote a seed', async () => {
    const { page } = await browser.show(html)
    const seeds: (string | null)[] = []
    const make = async (students: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Students' }).fill(students)
      const before = await page.locator('#dealt').innerHTML()
      await page.getByRole('button', { name: 'Make packets' }).click()
      await expect.poll(() => page.locator('#dealt').innerHTML()).not.toBe(before)
      const { seed } = JSON.parse(await savedText(page, 'Download key.json'))
      expect(await page.locator('#dealt details code').textContent()).toBe(seed)
      seeds.push(seed)
    }
    await make('6')
    await make('6')
    await make('7')
    expect(new Set(seeds).size).toBe(3)
    const seed = page.locator('#field-seed')
    expect(await seed.inputValue()).toBe('')
    // The zip file holds the packets of the key.
    await page.reload()
    expect((await savedText(page, 'Download packets.zip')).length).toBeGreaterThan(10_000)
    await page.getByText('More choices').click()
    // They may be handed out now.
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.getByRole('button', { name: 'Make new packets' }).click()
    await page.getByText('Download them.').or(page.getByText('Now download them.')).waitFor()
    await seed.fill('seven quiet rivers meet here')
    await make('6')
    await make('7')
    expect(seeds.slice(3)).toEqual(['seven quiet rivers meet here', 'seven quiet rivers meet here'])
    expect(await seed.inputValue()).toBe('seven quiet rivers meet here')
  }, 60_000)

  test('asks before it replaces the key of packets that were downloaded; only more spare packets keep it', async () => {
    const { page } = await browser.show(html)
    const make = page.getByRole('button', { name: 'Make packets' })
    const question = page.getByText('may be handed out already')
    const digest = page.locator('#dealt .digest')
    await page.getByRole('textbox', { name: 'Students' }).fill('6')
    await make.click()
    await page.getByText(/^Made 9 packets/).waitFor()
    const first = await digest.textContent()
    await savedText(page, 'Download packets.zip')
    await make.click()
    await question.waitFor()
    await page.getByRole('button', { name: 'Keep the key' }).click()
    await page.getByRole('textbox', { name: 'Spare packets' }).fill('6')
    await make.click()
    await page.getByText('The packets stay the same, now with 6 spare').waitFor()
    expect([await digest.textContent(), await question.isVisible()]).toEqual([first, false])
    await page.getByRole('textbox', { name: 'Students' }).fill('7')
    await make.click()
    await question.waitFor()
    await page.getByRole('button', { name: 'Make new packets' }).click()
    await page.getByText(/^Made 13 packets/).waitFor()
    expect(await digest.textContent()).not.toBe(first)
  }, 60_000)

  test('that is cleared in one tab does not come back from another', async () => {
    const { page, url } = await browser.show(html)
    await drop(page, handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n` }))
    const other = await page.context().newPage()
    await other.goto(url)
    await other.getByText('1 row of 1 coder').waitFor()
    await other.getByRole('button', { name: 'Clear the desk' }).click()
    await other.getByText('The desk is clear.').waitFor()
    await page.locator('#collected').getByText('Nothing is collected yet.').waitFor()
    await page.getByRole('textbox', { name: 'Students' }).fill('8')
    for (const each of [page, other]) {
      await each.reload()
      expect(await each.locator('#collected').textContent()).toBe('Nothing is collected yet.')
      expect(await each.getByRole('textbox', { name: 'Students' }).inputValue()).toBe('8')
    }
  })

  test('offers the pages of the lesson', async () => {
    const { page } = await browser.show(html)
    for (const name of ['guide', 'handout', 'rubric', 'key', 'form']) {
      expect(await savedText(page, `Download ${name}.html`)).toBe(
        await output('exercise', 'lesson', name, '--format', 'html'),
      )
    }
  })

  test('says what there is to say of files where they are collected, and on no screen for the class', async () => {
    const { page } = await browser.show(html)
    const row = (coder: string, packet: string): string => `${coder},${packet},A,yes,no,mixed,yes\n`
    const own = `${HEADING}\n${row('K7MT-4', 'p12345678')}${row('B2FD-9', 'p12345678')}`
    await drop(page, handIn({ 'own.csv': own, 'other.csv': `${HEADING}\n${row('W6PR-3', 'p87654321')}` }))
    await page.locator('#collected').getByText('other.csv:2: skipped').waitFor()
    expect(await page.locator('#discuss').textContent()).not.toContain('other.csv')
  })

  test('says what it did for a while, then covers nothing', async () => {
    const { page } = await browser.show(html)
    const bar = page.locator('#desk-bar')
    const height = async (): Promise<number> => (await bar.boundingBox())?.height ?? 0
    expect(await height()).toBeLessThan(2)
    await page.clock.install()
    await drop(page, handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n` }))
    expect(await height()).toBeGreaterThan(20)
    await page.clock.runFor(6500)
    expect(await height()).toBeLessThan(2)
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await page.getByText('Undone.').waitFor()
  })

  test('refuses numbers and seeds that do not work, in the words of the page', async () => {
    const { page } = await browser.show(html)
    const says = async (field: string, value: string, said: string): Promise<void> => {
      await page.getByRole('textbox', { name: field }).fill(value)
      await page.getByRole('button', { name: 'Make packets' }).click()
      await page.locator('#desk-status').getByText(said).waitFor()
    }
    await page.getByText('More choices').click()
    await says('Students', '0', '“Students” must be a whole number from 1 to 1000.')
    await says('Students', '=3', '“Students” must be a whole number')
    await page.getByRole('textbox', { name: 'Students' }).fill('4')
    await says('Seed', 'paper tiger', 'The seed is too easy to guess')
    await page.getByRole('textbox', { name: 'Seed' }).fill('')
    await page.getByRole('textbox', { name: 'Episodes for each student' }).fill('4')
    await says('Episodes in all', '20', 'Use one of these: 5 students')
  })

  test('marks each field that is wrong until it is right', async () => {
    const { page } = await browser.show(html)
    const wrongIn = async (name: string): Promise<readonly [invalid: string | null, said: string]> => {
      const field = page.getByRole('textbox', { name })
      const described = (await field.getAttribute('aria-describedby')) ?? 'nothing'
      const said = await page.locator(`[id="${described}"]`).allTextContents()
      return [await field.getAttribute('aria-invalid'), said.join()]
    }
    const points = page.getByRole('textbox', { name: 'Points' })
    await points.pressSequentially('x10')
    // Not before somebody has finished typing.
    expect(await wrongIn('Points')).toEqual([null, ''])
    await points.press('Tab')
    expect(await wrongIn('Points')).toEqual(['true', '“Points” must be a number from more than 0 to 10000.'])
    const red = await points.evaluate((element) => getComputedStyle(element).borderTopWidth)
    expect(red).toBe('2px')
    await page.locator('#graded').getByText('There are no grades while “Points” is wrong').waitFor()
    await page.reload()
    await page.getByText('“Points” must be a number').waitFor()
    await points.fill('10')
    expect(await wrongIn('Points')).toEqual([null, ''])
    await page.getByRole('textbox', { name: 'Spare packets' }).fill('21')
    await page.getByRole('button', { name: 'Make packets' }).click()
    expect(await wrongIn('Spare packets')).toEqual(['true', '“Spare packets” must be a whole number from 0 to 20.'])
    expect(await page.evaluate('document.activeElement.id')).toBe('field-spare')
    // A mark is not folded away.
    await page.getByText('Answers as numbers').click()
    await page.getByLabel('Codes in these files').fill('1=perhaps')
    await page.reload()
    await page.getByText('“perhaps” is not an answer').filter({ visible: true }).waitFor()
  })

  test('prints what is wrong with a roster once', async () => {
    const { page } = await browser.show(html)
    await page.setInputFiles('#file-gradebook', handIn({ 'book.csv': 'Name,Coding (10 pts)\nAda,\n' })[0] ?? '')
    await page.setInputFiles('#file-roster', handIn({ 'twice.csv': 'coder,Name\nK7MT-4,Ada\nK7MT-4,Zoe\n' })[0] ?? '')
    await page.getByText('K7MT-4 is a different person on line 2').waitFor()
    await drop(page, handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n` }))
    const column = page.getByLabel('Column to fill')
    await column.selectOption({ label: 'Coding (10 pts)' })
    expect(await page.getByText('K7MT-4 is a different person on line 2').count()).toBe(1)
  })

  test('says that it can’t keep anything where the browser does not let it', async () => {
    const blocked =
      '<script>Object.defineProperty(window, "localStorage", { get() { throw new Error("no") } })</script>'
    const { page } = await browser.show(html.replace('<style>', `${blocked}<style>`), '', { bypassCSP: true })
    await page.setInputFiles('#file-students', [...handIn({ 'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,,,\n` })])
    await page.getByText('1 file added. This browser can’t keep it').waitFor()
  })

  test('without its program has a notice, and nothing that does nothing', async () => {
    const { page } = await browser.show(html, '', { javaScriptEnabled: false })
    await page.getByText('It can’t read files or make packets.').waitFor()
    expect(await page.locator('button, input, select, .choose').filter({ visible: true }).count()).toBe(0)
  })
})

describe.each(['light', 'dark'] as const)('in %s colors', (colorScheme) => {
  test('the desk and its projector have no fault that axe finds', async () => {
    const { page } = await browser.show(html, '', { colorScheme, bypassCSP: true })
    const rows = ['yes', 'no', 'mixed'].map((answer, at) => `${'ABC'[at]}2FD-9,p12345678,A,${answer},no,${answer},`)
    await drop(page, handIn({ 'a.csv': [HEADING, ...rows, 'B2FD-9,p12345678,B,perhaps,no,no,no', ''].join('\n') }))
    await page.setInputFiles('#file-gradebook', handIn({ 'book.csv': 'Name,Coding (10 pts)\nAda,\n' })[0] ?? '')
    await page.getByText('book.csv is on the desk').waitFor()
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    // axe sees no contrast in an empty field, or below the bar with the last message.
    await page.addStyleTag({
      content:
        '.status { position: static !important; width: auto !important; height: auto !important; clip-path: none !important; }',
    })
    for (const field of await page.locator('input[data-field], .deciding input').all()) await field.fill('3')
    expect(await faultsByAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Show unit by unit' }).first().click()
    expect(await faultsByAxe(page)).toEqual([])
  }, 60_000)
})

test.each([320, 768])('nothing reaches over the edge at %d pixels', async (width) => {
  const { page } = await browser.show(html, '', { viewport: { width, height: 700 } })
  const name = `${'a-long-name-'.repeat(12)}.csv`
  await drop(
    page,
    handIn({ [name]: `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\nB2FD-9,p12345678,A,no,no,no,no\n` }),
  )
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
  expect(await overflowing(page)).toEqual([])
})

/** What `exercise collect` writes, whatever it says beside. */
async function collected(paths: readonly string[], ...options: readonly string[]): Promise<string> {
  const out = join(folder, 'class.csv')
  await main(fakeIo({ args: ['exercise', 'collect', ...paths, ...options, '--out', out, '--force'] }))
  return readFileSync(out, 'utf8')
}
