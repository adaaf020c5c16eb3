import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maskText } from '../src/classroom/masking.ts'
import { main } from '../src/cli/main.ts'
import { composed } from '../src/model/composed.ts'
import type { Source } from '../src/model/source.ts'
import { identityOf } from '../src/results/bibliography/work.ts'
import { fakeIo, HOME } from './support/fake-io.ts'

// An accent can be part of its letter (NFC) or follow it (NFD). What a person types in one form must be found in the
// other, and nobody sees a difference.
const FORMS = [
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'backroom-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the program. Words that begin with `@` are files in the folder. */
async function run(...args: readonly string[]) {
  const placed = args.map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word))
  const io = fakeIo({ args: placed })
  return { status: await main(io), ...io.written }
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

const FORD = readFileSync(join(HOME, 'cases/presidents/ford.yaml'), 'utf8')
const HEADER = 'coder,packet,unit,determination,opposition,receptivity,outcome\n'

describe.each(FORMS)('what is written in %s is found in %s:', (one, other) => {
  /** Writes a text in the first form. */
  const a = (text: string): string => text.normalize(one)
  /** Writes a text in the second form. */
  const b = (text: string): string => text.normalize(other)

  test('a coder', async () => {
    write('a.csv', `${HEADER}${a('Zoë')},open,nixon/opening,yes,yes,yes,yes\n`)
    write('b.csv', `${HEADER}${b('Zoë')},open,nixon/opening,no,yes,yes,yes\nAnn,open,nixon/opening,no,yes,yes,yes\n`)
    const { stdout, stderr } = await run('exercise', 'agree', '@a.csv', '@b.csv', '--format', 'json')
    expect(JSON.parse(stdout).coders).toHaveLength(2)
    expect(stderr).toContain('Zoë, nixon/opening, determination: yes at')
  })

  test('a student of the roster in the gradebook', async () => {
    rmSync(join(folder, 'packets'), { recursive: true, force: true })
    const packet = [
      'exercise',
      'packet',
      '--seed',
      'words that nobody can guess',
      '--coders',
      '1',
      '--overlap',
      '1',
      '--units',
      '4',
      '--out',
      '@packets',
    ]
    expect((await run(...packet)).status).toBe(0)
    const codings = readFileSync(join(folder, 'packets/codings.csv'), 'utf8')
    const [coder = ''] = codings.split('\n')[1]?.split(',') ?? []
    write('class.csv', codings.replaceAll(/^(\w.*-.*?),,+$/gm, '$1,yes,yes,yes,yes'))
    write('roster.csv', `coder,${a('Prénom')}\n${coder},${a('José Núñez')}\n${coder},${b('José Núñez')}\n`)
    write('book.csv', `${b('Prénom')},Coding\n${b('José Núñez')},\n`)
    const grade = ['exercise', 'grade', '@class.csv', '--key', '@packets/key.json', '--gradebook', '@book.csv']
    const { status, stdout } = await run(...grade, '--column', 'Coding', '--roster', '@roster.csv', '--out-of', '10')
    expect(stdout).toMatch(new RegExp(`^${b('Prénom')},Coding\n${b('José Núñez')},[\\d.]+\n$`))
    expect(status).toBe(0)
  })

  describe('in a library,', () => {
    const library = ['--library', '@library']

    beforeAll(() => {
      mkdirSync(join(folder, 'library'), { recursive: true })
      write('library/framework.yaml', 'extends: shipped\n')
      const own = FORD.replace('id: ford', 'id: nunez')
        .replace('president: Gerald Ford', `president: ${a('José Núñez')}`)
        .replace('party: Republican', `party: ${a('Unión')}`)
      write('library/nunez.yaml', own)
    })

    test.each([
      [['cases', '--party', b('unión')], 'nunez/1974-77'],
      [['cases', 'show', b('José Núñez')], a('José Núñez')],
      [['cases', 'show', b('núñez')], a('José Núñez')],
      [['assess', '--case', b('NÚÑEZ')], a('José Núñez')],
      [['cases', 'search', '--party', b('Unión'), 'Beijing'], 'nunez/1974-77'],
      [['cases', 'search', '--person', b('Núñez'), 'Beijing'], 'nunez/1974-77'],
      [['assess', '--among', `party=${b('unión')}`, '--case', 'nixon/opening'], 'nunez/1974-77'],
      [['__complete', '--', 'cases', '--party', b('Unió')], a('Unión')],
    ])('%s', async (args, expected) => {
      const [command = '', ...rest] = args
      const line =
        command === '__complete' ? [...args.slice(0, 3), ...library, ...args.slice(3)] : [command, ...rest, ...library]
      const { status, stdout, stderr } = await run(...line)
      expect(stderr).toBe('')
      // Wrapping composes what it prints.
      expect(composed(stdout)).toContain(composed(expected))
      expect(status).toBe(0)
    })
  })

  test('the nearest name, which is suggested', async () => {
    write('data.csv', `c,${a('Élan')},Y\nx,1,0\n`)
    const { stderr } = await run('analyze', '--data', '@data.csv', '--outcome', 'Y', '--conditions', b('Élam'))
    expect(composed(stderr)).toContain('Did you mean "Élan"')
  })

  test('columns and conditions of a table', async () => {
    write('data.csv', `c,${a('Élan')},B,Y\nx,1,0,0\ny,1,1,1\nz,0,1,0\n`)
    const line = ['analyze', '--data', '@data.csv', '--outcome', 'Y', '--conditions', `${a('Élan')},B`]
    const { status, stderr } = await run(...line, '--rule', b('Élan*B'), '--dir-exp', b('Élan'))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const twice = await run(...line.slice(0, -1), `${a('Élan')},${b('Élan')}`)
    expect(twice.stderr).toContain('is named twice')
  })

  test('two cases of one name', async () => {
    write('data.csv', `c,B,Y\n${a('Élan')},1,0\n${b('Élan')},0,1\n`)
    const { stderr } = await run('analyze', '--data', '@data.csv', '--outcome', 'Y', '--conditions', 'B')
    expect(composed(stderr)).toContain('Another case above is named "Élan"')
  })

  test.each([
    ['records.csv', `${a('Prénom')},determination,opposition,receptivity\nx,yes,yes,no\n`],
    ['records.ndjson', `{"${a('Prénom')}":"x","determination":"yes","opposition":"yes","receptivity":"no"}\n`],
  ])('a field of %s', async (name, text) => {
    write(name, text)
    const { status, stdout, stderr } = await run('batch', `@${name}`, '--fields', `${b('Prénom')},headline`)
    expect(stderr).toBe('')
    expect(stdout).toContain(`"${b('Prénom')}":"x"`)
    expect(status).toBe(0)
  })

  describe('a file', () => {
    const rows = `${HEADER}Ann,open,nixon/opening,yes,yes,yes,yes\n`
    const records = '{"determination":"yes","opposition":"yes","receptivity":"no"}\n'
    /** Its path as a person types it. */
    const typed = (name: string): string => b(join(folder, a('Été'), name))

    beforeAll(() => {
      rmSync(join(folder, b('Été')), { recursive: true, force: true })
      for (const name of ['Bücher', 'Élèves']) mkdirSync(join(folder, a(`Été/${name}`)), { recursive: true })
      write(a('Été/Zoë.csv'), rows)
      write(a('Été/Zoë.ndjson'), records)
      write(a('Été/Zoë.yaml'), 'determination: yes\nopposition: yes\nreceptivity: no\n')
      write(a('Été/Élèves/Zoë.csv'), rows)
      write(a('Été/Bücher/framework.yaml'), 'extends: shipped\n')
      write(a('Été/Bücher/nunez.yaml'), FORD.replace('id: ford', 'id: nunez'))
    })

    test.each([
      ['exercise', 'collect', typed('Zoë.csv')],
      ['exercise', 'collect', typed('*.csv')],
      ['exercise', 'collect', typed('Élèves')],
      ['batch', typed('Zoë.ndjson')],
      ['assess', '--answers', typed('Zoë.yaml')],
      ['check', typed('Bücher')],
      ['cases', '--library', typed('Bücher')],
      ['exercise', 'start', '--save', typed('Zoë.csv'), '--evidence'],
    ])('that is read: %s %s %s', async (...args) => {
      const { status, stderr } = await run(...args)
      expect(stderr).toBe('')
      expect(status).toBe(0)
    })

    test.each([
      ['batch', typed('Zoë.ndjson'), '--out', typed('Zoë.ndjson'), '--force'],
      ['cases', '--format', 'csv', '--out', typed('Zoë.csv')],
    ])('that is written, so there are never two of one name: %s', async (...args) => {
      const { status, stderr } = await run(...args)
      expect(stderr).toMatch(/is an input of this command|already exists/)
      expect(status).toBeGreaterThan(0)
      expect(readdirSync(join(folder, a('Été')))).toHaveLength(5)
    })

    test('that is not there is named as it was typed', async () => {
      expect((await run('batch', typed('Léa.ndjson'))).stderr).toContain(
        `${typed('Léa.ndjson')}: There is no such file`,
      )
    })
  })

  test('a word that a mask hides, and a name', () => {
    const masking = { leader: 'president', president: a('José Núñez'), others: [b('Ana Peña'), b('José Núñez')] }
    const text = b('Núñez met Peña in Mérida.')
    expect(maskText(text, { ...masking, masks: [{ words: [a('Mérida')], as: 'a town' }] })).toBe(
      'The president met another president in a town.',
    )
  })

  test('the author of a source', () => {
    const source = { kind: 'book', authors: [{ family: 'Núñez', given: null }], title: 'Élan', year: 1999 } as const
    const written = (form: (text: string) => string): Source => JSON.parse(form(JSON.stringify(source)))
    expect(identityOf(written(a))).toBe(identityOf(written(b)))
  })

  test('the words that make packets', async () => {
    for (const [name, words] of [
      ['first', a('Zoë knows what nobody can guess')],
      ['second', b('Zoë knows what nobody can guess')],
    ] as const) {
      rmSync(join(folder, name), { recursive: true, force: true })
      await run('exercise', 'packet', '--seed', words, '--coders', '2', '--units', '4', '--out', `@${name}`)
    }
    const texts = ['first', 'second'].map((name) =>
      readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]),
    )
    expect(texts[0]).toEqual(texts[1])
  })
})
