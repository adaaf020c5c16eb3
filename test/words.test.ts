import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TOPICS } from '../src/cli/commands/help/topics.ts'
import { main } from '../src/cli/main.ts'
import { keysOf } from '../src/model/keys.ts'
import { commandsByPath } from './support/commands.ts'
import { fakeIo, HOME } from './support/fake-io.ts'
import { shippedLibrary } from './support/library.ts'

/** British spellings. */
const SPELLINGS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:dis)?colou?r(?<!color)(?:s|ed|ing|ful)?\b/i, 'color'],
  [/\b(?:behaviour|favour|honour|labour|neighbour|rumour|endeavour)\w*/i, '-or'],
  [
    /\b(?:organi|recogni|normali|reali|minimi|maximi|summari|criticis|emphasi|neutrali|finali|prioriti|authori|categori|characteri)s(?:e|ed|es|ing|ation|ations)\b/i,
    '-ize',
  ],
  [/\banalys(?:e|ed|ing)\b/i, 'analyze'],
  [/\bjudgement/i, 'judgment'],
  [/\btowards\b/i, 'toward'],
  [/\b(?:centre|theatre|defence|offence|licence|programme|cheque|grey)s?\b/i, 'center, defense, license, program'],
  [/\b(?:travell|modell|labell|cancell|signall|counsell)(?:ed|ing|er)\b/i, 'one l'],
]

/** Ids that were renamed, and phrases that have a plainer one. */
const PHRASES: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\brather[- _](?:no|yes)\b/i, 'mostly'],
  [/\b(?:whilst|amongst|amidst|amid)\b/i, 'while, among, in the middle of'],
  [/\bwhat mends\b|\bto mend\b|\bmends?\b/i, 'fix'],
  [/\bnobody to ask\b/i, 'input is not interactive'],
  [/\bhinges? on\b/i, 'depends on'],
  [/\bparts? ways\b/i, 'disagree'],
  [/\bpassed over\b/i, 'skipped'],
  [/\bdoes not go with\b/i, "can't be combined with"],
  [/\bunless said\b|\bso are called\b|\bbe it\b/i, 'plain order'],
]

/** `place: words in their line` for everything that is not ours. */
function faultsIn(
  place: string,
  text: string,
  rules: typeof SPELLINGS = [...SPELLINGS, ...PHRASES],
): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    rules.flatMap(([pattern, instead]) => {
      const [found] = pattern.exec(line) ?? []
      return found === undefined ? [] : [`${place}:${index + 1}: "${found}" (${instead}): ${line.trim().slice(0, 100)}`]
    }),
  )
}

async function printed(...args: readonly string[]): Promise<string> {
  const io = fakeIo({ args })
  await main(io)
  return `${io.written.stdout}\n${io.written.stderr}`
}

const commands = [...(await commandsByPath()).keys()]
const cases = [...new Set((await shippedLibrary()).episodes.map(({ case: id }) => id))]

describe('American spelling and plain words', () => {
  test.each([...commands, ...keysOf(TOPICS)])('in the help of %s', async (words) => {
    expect(faultsIn(words, await printed('help', ...words.split(' ')))).toEqual([])
  })

  test.each([
    'assess --determination yes --opposition yes --receptivity mixed --details',
    'assess --determination unknown --opposition no --receptivity no --details',
    'assess --case biden --coding article --details',
    'assess --case nixon --opposition mostly-no --details',
    'cases',
    'cases --format csv',
    'cases compare nixon carter',
    'cases compare nixon carter ford',
    'cases codebook',
    'cases codebook --table',
    'analyze --details',
    'check',
    'exercise check',
    // Of the evidence, as much as the smallest library has: it is no text of the program's own.
    'exercise packet --seed a-seed-of-several-words --coders 1 --overlap 1 --library $HOME/test/fixtures/library',
    'exercise packet --seed a-seed-of-several-words --coders 2 --overlap 2 --units 4 --coder none',
    'exercise export gift --library $HOME/test/fixtures/library',
    'doctor',
    'page',
    'page --class',
    'assess --determination yess',
    'assess --determination yes',
    'nonsense',
  ])('in what %s prints', async (line) => {
    const words = line.split(' ').map((word) => word.replace('$HOME', HOME))
    // The data of a page hold the case files, which have a test of their own, and the titles of their sources.
    const page = (await printed(...words)).replace(/<script type="application\/json".*<\/script>/, '')
    // In its program, numfmt knows how British formats of Excel name a color.
    const text = page.replaceAll('color:`Colour`', '')
    expect(faultsIn(line, text)).toEqual([])
  })

  test.each(cases)('in the case %s', async (id) => {
    const [ours = ''] = (await printed('cases', 'show', id, '--evidence')).split(/^ *Sources$/m)
    expect(faultsIn(id, ours, SPELLINGS)).toEqual([])
    const blind = readFileSync(join(HOME, `cases/blind/${id}.yaml`), 'utf8')
    expect(faultsIn(`blind/${id}`, blind, SPELLINGS)).toEqual([])
  })

  const docs = readdirSync(join(HOME, 'docs')).filter((name) => name.endsWith('.md'))
  const schemas = readdirSync(join(HOME, 'cases/schema'))
  const lesson = readdirSync(join(HOME, 'cases/lesson'))
  test.each([
    ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'cases/framework.yaml'],
    ...docs.map((name) => `docs/${name}`),
    ...schemas.map((name) => `cases/schema/${name}`),
    ...lesson.map((name) => `cases/lesson/${name}`),
  ])('in %s', (name) => {
    const text = readFileSync(join(HOME, name), 'utf8')
    expect(faultsIn(name, name === 'CHANGELOG.md' ? text.replace(/`rather-\w+`/g, '') : text)).toEqual([])
  })
})
