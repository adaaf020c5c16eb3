import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { libraryFaults } from './faults/library.ts'
import { ADAMS, BROWN, brief, edit, FRAMEWORK, placeOf, read, SOUND, temporaryFolder } from './support.ts'

test('the library that the faults are put into has none', () => {
  const { library, diagnostics } = read({ ...SOUND, 'exercises/brown.yaml': BROWN })
  expect(diagnostics).toEqual([])
  expect(library?.files.cases.map(({ id }) => id)).toEqual(['adams'])
  expect(library?.files.exercises.map(({ id }) => id)).toEqual(['brown'])
})

for (const { what, code, severity = 'error', file, at, word, files } of libraryFaults) {
  test(`reports ${what} as ${code}, and nothing else`, () => {
    const written = files()
    const { library, diagnostics } = read(written)
    const place = /^\d+:\d+$/.test(at) ? at : placeOf(String(written[file]), at)
    expect(diagnostics.map((found) => `${found.severity} ${brief(found)}`)).toEqual([
      `${severity} ${file}:${place} ${code}`,
    ])
    expect(diagnostics[0]?.message).toContain(word)
    expect(library === null).toBe(severity === 'error')
  })
}

/** The codes of what is wrong with a library in which one date is another. */
function codesWith(name: string, content: string): readonly string[] {
  return read({ ...SOUND, 'exercises/brown.yaml': BROWN, [name]: content }).diagnostics.map(({ code }) => code)
}

test('evidence may lie ninety days off its episode, and not ninety-one', () => {
  const withEvidenceOf = (date: string): readonly string[] =>
    codesWith('adams.yaml', edit(ADAMS, 'date: 1969-06~', `date: ${date}`))
  // The episode goes from 1969-01-20 to 1969-12-31.
  expect(withEvidenceOf('1968-10-22')).toEqual([])
  expect(withEvidenceOf('1968-10-21')).toEqual(['outside-episode'])
  expect(withEvidenceOf('1970-03-31')).toEqual([])
  expect(withEvidenceOf('1970-04-01')).toEqual(['outside-episode'])
})

test('an episode may reach ninety days beyond its term, and not ninety-one', () => {
  // The last episode ends on 1971-12-31.
  const withTermUntil = (date: string): readonly string[] =>
    codesWith(
      'adams.yaml',
      edit(ADAMS, 'term: { from: 1969-01-20, until: 1973-01-20 }', `term: { from: 1969-01-20, until: ${date} }`),
    )
  expect(withTermUntil('1971-10-02')).toEqual([])
  expect(withTermUntil('1971-10-01')).toEqual(['outside-term'])
})

test('evidence of an exercise may lie ninety days after the last day that evidence-until can mean', () => {
  const withEvidenceOf = (date: string): readonly string[] =>
    codesWith('exercises/brown.yaml', edit(BROWN, '    - date: 2021-02-03', `    - date: ${date}`))
  expect(withEvidenceOf('2022-09-28')).toEqual([])
  expect(withEvidenceOf('2022-09-29')).toEqual(['outside-episode'])
})

test('an item that gives a reason for lying outside must lie there, by one day at least', () => {
  const item = '      - date: 1965-05\n'
  const withItemOf = (date: string): readonly string[] =>
    codesWith('adams.yaml', edit(ADAMS, item, `      - date: ${date}\n`))
  // The episode goes from 1970-01-01 to 1971-12-31.
  expect(withItemOf('1969-12-31')).toEqual([])
  expect(withItemOf('1969-12')).toEqual([])
  expect(withItemOf('1970-01-01')).toEqual(['needless-outside'])
  expect(withItemOf('1969/1970')).toEqual(['needless-outside'])
  const last = edit(ADAMS, '      - date: 1971-07-09\n', '      - date: 1972-01-01\n        outside: It came later.\n')
  expect(codesWith('adams.yaml', last)).toEqual([])
  expect(codesWith('adams.yaml', edit(last, 'date: 1972-01-01', 'date: 1971-12-31'))).toEqual(['needless-outside'])
})

test('a source can report what happened on its own day, and nothing of the day after', () => {
  const reported = (published: string, happened: string): readonly string[] =>
    codesWith(
      'adams.yaml',
      edit(edit(ADAMS, 'date: 1981-03', `date: ${published}`), '- date: 1971-07-09\n', `- date: ${happened}\n`),
    ).filter((code) => code === 'source-before-event')
  expect(reported('1971-07-09', '1971-07-09')).toEqual([])
  expect(reported('1971-07-09', '1971-07-09/1971-12-01')).toEqual([])
  // Of both dates, all that they can mean is allowed.
  expect(reported('1971-07~', '1971-07-31')).toEqual([])
  expect(reported('1971-08', '1971')).toEqual([])
  expect(reported('1971-07-08', '1971-07-09')).toHaveLength(1)
  expect(reported('1971-06', '1971-07')).toHaveLength(1)
  expect(reported('1970', '1971-01-01')).toHaveLength(1)
})

test('one source that is late enough supports an item that older ones support too', () => {
  const old =
    'sources:\n  old-1968: { kind: book, authors: [{ body: a }], title: b, publisher: c, year: 1968 }\n  diary'
  const text = edit(ADAMS, 'sources:\n  diary', old)
  expect(
    codesWith(
      'adams.yaml',
      edit(
        text,
        '[diary-1980]\n              - date: 1969-06~',
        '[old-1968, diary-1980]\n              - date: 1969-06~',
      ),
    ),
  ).toEqual([])
})

test('an exercise too may not report what its sources could not know', () => {
  expect(codesWith('exercises/brown.yaml', edit(BROWN, 'year: 2022', 'year: 2021'))).toEqual([])
  expect(codesWith('exercises/brown.yaml', edit(BROWN, 'year: 2022', 'year: 2020'))).toEqual(
    Array.from({ length: 3 }, () => 'source-before-event'),
  )
})

describe('the outcome of a coding that follows the rule is compared with the channels', () => {
  const CHANNEL = 'kind: none\n        title: No channel'
  const TESTS = '{ hidden: none, directed: unknown }'
  const OUTCOME = 'answer: "no"\n          rationale: Nothing was opened.'
  const codesOf = (kind: string, tests: string, answer: string): readonly string[] => {
    const channel = edit(edit(ADAMS, CHANNEL, `kind: ${kind}\n        title: No channel`), TESTS, tests)
    return codesWith(
      'adams.yaml',
      edit(channel, OUTCOME, `answer: ${answer}\n          rationale: Nothing was opened.`),
    )
  }
  const fitting = (kind: string, tests: string): readonly string[] =>
    ['"no"', 'mostly-no', 'mixed', 'mostly-yes', '"yes"'].filter(
      (answer) => !codesOf(kind, tests, answer).includes('outcome-contradicts'),
    )

  test('which allow one code where every test is settled', () => {
    expect(fitting('confidential-talks', '{ hidden: full, directed: "yes", aimed: relations }')).toEqual(['"yes"'])
    expect(fitting('confidential-talks', '{ hidden: full, directed: "yes", aimed: crisis }')).toEqual(['mostly-yes'])
    expect(fitting('confidential-talks', '{ hidden: full, directed: "no", aimed: relations }')).toEqual(['mostly-no'])
    expect(fitting('formal', '{ hidden: none, directed: "yes", aimed: relations }')).toEqual(['"no"'])
  })

  test('and several where one is not, whether it says so or is left out', () => {
    const unsettled = ['mostly-no', 'mixed', 'mostly-yes']
    expect(fitting('confidential-talks', '{ hidden: full, directed: unknown, aimed: crisis }')).toEqual(unsettled)
    expect(fitting('confidential-talks', '{ hidden: full, aimed: crisis }')).toEqual(unsettled)
    expect(fitting('confidential-talks', '{}')).toEqual(['"no"', 'mostly-no', 'mixed', 'mostly-yes', '"yes"'])
    // What is in the open is none, whoever directed it.
    expect(fitting('formal', '{ hidden: none }')).toEqual(['"no"'])
  })

  test('and of several the problem names the one that decides', () => {
    const more = (tests: string) =>
      `${CHANNEL}\n        dates: 1969\n        initiator: disputed\n        tests: ${tests}\n        result: None.\n        sources: [diary-1980]\n      - `
    const text = edit(
      ADAMS,
      `${CHANNEL}\n`,
      `${more('{ hidden: brief, directed: unknown, aimed: crisis }')}kind: secret-envoy\n        secrecy: { from: all, until: now }\n        title: The other\n`,
    )
      .replace('kind: none', 'kind: formal')
      .replace(TESTS, '{ hidden: full, directed: approved, aimed: relations }')
    const hintFor = (answer: string) =>
      read({ ...SOUND, 'adams.yaml': edit(text, OUTCOME, OUTCOME.replace('"no"', answer)) }).diagnostics.map(
        ({ hint }) => hint,
      )
    const decisive =
      '“The other” has hidden: full, directed: approved, aimed: relations. Correct the code or the tests.'
    expect(hintFor('"no"')).toEqual([decisive])
    expect(hintFor('mostly-yes')).toEqual([])
    expect(hintFor('"yes"')).toEqual([decisive])
  })

  test('of which one of the kind none is no contact, whatever its tests', () => {
    expect(fitting('none', '{ hidden: full, directed: "yes", aimed: relations }')).toEqual(['"no"'])
    expect(fitting('none', '{}')).toEqual(['"no"'])
  })

  test('but not an outcome that nobody knows, nor one of another coding', () => {
    expect(codesOf('confidential-talks', '{ hidden: full, directed: "yes", aimed: relations }', 'unknown')).toEqual([])
    // The episode of the article's coding has the outcome yes.
    expect(codesWith('adams.yaml', edit(ADAMS, 'directed: "yes", aimed', 'directed: "no", aimed'))).toEqual([])
  })

  test('nor any under a framework without a rule, which has no tests', () => {
    const start = FRAMEWORK.indexOf('  # How the code follows')
    const framework = `${FRAMEWORK.slice(0, start)}${FRAMEWORK.slice(FRAMEWORK.indexOf('# The decision table.'))}`
    const plain = ADAMS.replace(/^ +tests: .*\n/gm, '')
    expect(read({ 'framework.yaml': framework, 'adams.yaml': plain }).diagnostics).toEqual([])
    const wrong = edit(plain, OUTCOME, 'answer: "yes"\n          rationale: Nothing was opened.')
    expect(read({ 'framework.yaml': framework, 'adams.yaml': wrong }).diagnostics).toEqual([])
    const { diagnostics } = read({ 'framework.yaml': framework, 'adams.yaml': ADAMS })
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'unknown-key'))
    expect(diagnostics[0]?.hint).toBe('The framework has no such rule. Remove "tests".')
  })

  test('and not under a rule that has errors, which would only bring more of them', () => {
    const framework = edit(
      FRAMEWORK,
      '- { answer: "no", when: { hidden: 0 } }',
      '- { answer: nope, when: { hidden: 0 } }',
    )
    expect(read({ ...SOUND, 'framework.yaml': framework }).diagnostics.map(({ code }) => code)).toEqual([
      'unknown-answer',
    ])
  })
})

describe('evidence of one side', () => {
  const SIDED = '          one-sided: Neither the diary nor the letters tell of an approach.\n'
  const without = edit(ADAMS, SIDED, '')

  test('is no problem of a code that nobody knows, that follows paragraphs, or that has one piece of it', () => {
    expect(codesWith('adams.yaml', without)).toEqual(['one-sided-code'])
    const answer = 'answer: "no"\n          rationale: Nothing was opened.\n'
    expect(codesWith('adams.yaml', edit(without, answer, answer.replace('"no"', 'unknown')))).toEqual([])
    expect(codesWith('adams.yaml', edit(without, answer, `${answer}          paragraphs: [P14]\n`))).toEqual([])
    const second = without.slice(without.indexOf('            - date: 1969-11'), without.indexOf('    channels:\n'))
    expect(codesWith('adams.yaml', edit(without, second, ''))).toEqual(['thin-evidence'])
  })

  test('is one all for it as well as one all against it', () => {
    const other = without.replace(/^ {14}points: against$/gm, '              points: for')
    expect(
      read({ ...SOUND, 'adams.yaml': other }).diagnostics.map(({ code, message }) => `${code}: ${message}`),
    ).toEqual(['one-sided-code: All evidence for "outcome" points one way (for)'])
  })
})

describe('a blind file', () => {
  const BLIND = String(SOUND['blind/adams.yaml'])

  test('of a case with errors is not held to its evidence', () => {
    const broken = edit(ADAMS, 'text: She said that she would wait.', 'text: 7')
    expect(codesWith('adams.yaml', broken)).toEqual(['wrong-type'])
    expect(codesWith('adams.yaml', edit(ADAMS, 'party: Independent', 'party: "\\q"'))).toEqual(['yaml-bad-dq-escape'])
    expect(codesWith('adams.yaml', '')).toEqual(['empty-file'])
  })

  test('that is read without any case is not held to one', () => {
    const { diagnostics } = read({ 'framework.yaml': FRAMEWORK, 'blind/adams.yaml': BLIND })
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-cases'])
  })

  test('is not a case, and hides what it says in the case of its id', () => {
    const { library } = read(SOUND)
    expect(library?.files.cases.map(({ id }) => id)).toEqual(['adams'])
    expect(library?.files.blinds).toEqual([
      { id: 'adams', recognizable: [], masks: [{ words: ['would wait'], as: 'would do nothing' }] },
    ])
  })
})

test('reports a file that cannot be read as unreadable, and reads the others', () => {
  const folder = temporaryFolder(SOUND)
  mkdirSync(join(folder, 'more'))
  symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'more/broken.yaml'))
  const { files, diagnostics } = readFolder(folder)
  expect(files.map(({ name }) => name)).toEqual(['adams.yaml', 'blind/adams.yaml', 'framework.yaml'])
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      code: 'unreadable',
      message: 'There is no such file or folder',
      location: { file: join(folder, 'more/broken.yaml'), line: 1, column: 1 },
    },
  ])
})

test('reports at most a hundred problems of a kind in a file, and counts the others', () => {
  const keys = Array.from({ length: 250 }, (_, index) => `key-${index}: 1\n`)
  const { diagnostics } = read({ ...SOUND, 'adams.yaml': `${ADAMS}${keys.join('')}` })
  const [last, ...more] = diagnostics.filter(({ code }) => code === 'too-many')
  expect(last).toMatchObject({ severity: 'error', message: 'And 150 more problems in this file' })
  expect(more).toEqual([])
  expect(diagnostics.filter(({ code }) => code === 'unknown-key')).toHaveLength(100)
  expect(diagnostics).toHaveLength(101)
})
