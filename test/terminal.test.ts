import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runBin } from './support/run-bin.ts'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

/** A command to copy, which is never broken. */
const COMMAND = /^(?:The same without questions: | {2}Next: | {2})node bin\/backroom\.js /

const ESCAPE = '\u001b'
const SHOW_CURSOR = '\u001b[?25h'
const HIDE_CURSOR = '\u001b[?25l'
/** A colour or another style; moves of the cursor are none. */
const STYLE = /\p{Cc}\[[\d;]*m/u

/** What each question is known by, in the order in which they are asked. */
const DETERMINATION = 'determined to improve relations'
const OPPOSITION = 'substantial pressure at home'
const RECEPTIVITY = "any sign that China's leaders"
const QUESTIONS = [DETERMINATION, OPPOSITION, RECEPTIVITY]
/** The last line of a question with arrow keys. */
const HELP_TIP = 'Arrow keys to move'

const GIVEN = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']

afterAll(closeTerminals)

/** Answers every question with its first choice, No, and stops at the review. */
async function answerWithEnter(terminal: Terminal): Promise<void> {
  for (const question of QUESTIONS) await terminal.reply(question, KEY.enter)
  await terminal.waitFor('Ready?')
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.concurrent('questions with arrow keys', () => {
  test('three answers are given, one is changed in the review, and the result follows', async () => {
    const terminal = Terminal.run(['--top', '0'])
    await terminal.reply(DETERMINATION, KEY.down)
    await terminal.reply('› Mostly no', KEY.down)
    await terminal.reply('› Mixed', KEY.down)
    await terminal.reply('› Mostly yes', KEY.down)
    await terminal.reply('› Yes', KEY.enter)
    await terminal.reply(OPPOSITION, KEY.down)
    await terminal.reply('› Mostly no', KEY.up)
    await terminal.reply('› No', KEY.enter)
    await terminal.reply(RECEPTIVITY, KEY.down.repeat(5))
    await terminal.reply('› Not sure', KEY.enter)

    await terminal.reply('Change receptivity in Beijing (Not sure)', KEY.down)
    await terminal.reply('› Change determination (Yes)', KEY.down)
    await terminal.reply('› Change opposition at home (No)', KEY.enter)
    await terminal.waitFor(OPPOSITION)
    await terminal.reply('› No', KEY.down.repeat(4))
    await terminal.reply('› Yes', KEY.enter)
    await terminal.waitFor('› Show the result')
    await terminal.reply('Change opposition at home (Yes)', KEY.enter)

    await terminal.waitFor('backroom --top 0 --determination yes --opposition yes --receptivity unknown')
    await terminal.waitFor('Undetermined: it depends on receptivity in Beijing')
    expect(await terminal.end()).toBe(0)
  })

  test('the question that is asked again begins at the answer given before', async () => {
    const terminal = Terminal.run(['--opposition', 'no', '--receptivity', 'no'])
    await terminal.reply(DETERMINATION, KEY.down.repeat(2))
    await terminal.reply('› Mixed', KEY.enter)
    await terminal.reply('› Show the result', KEY.down)
    await terminal.reply('› Change determination (Mixed)', KEY.enter)
    await terminal.waitFor(DETERMINATION)
    await terminal.waitFor('› Mixed')
  })

  test('the result goes to standard output alone, and every prompt to the terminal', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'result.txt')
      const terminal = Terminal.shell(`node bin/backroom.js --top 0 > '${file}'`)
      await answerWithEnter(terminal)
      await terminal.reply(HELP_TIP, KEY.enter)
      expect(await terminal.end()).toBe(0)

      const answers = ['--determination', 'no', '--opposition', 'no', '--receptivity', 'no']
      const { stdout } = await runBin({ args: ['--top', '0', ...answers] })
      expect(readFileSync(file, 'utf8')).toBe(stdout)
      expect(stdout).not.toContain(ESCAPE)
      expect(stdout).not.toMatch(/Ready\?|Arrow keys|The same without questions/)
      expect(terminal.transcript).not.toContain('No: no initiative to expect')
    })
  })

  test('answers given by option, environment or file are not asked again', async () => {
    await withFolder(async (folder) => {
      const answers = join(folder, 'answers.yaml')
      const terminal = Terminal.shell(
        `echo 'opposition: yes' > '${answers}'; exec node bin/backroom.js --determination yes --answers '${answers}'`,
        { env: { BACKROOM_RECEPTIVITY: 'mixed' } },
      )
      await terminal.waitFor('Yes: open a back channel')
      expect(await terminal.end()).toBe(0)
      expect(terminal.transcript).not.toContain(HELP_TIP)
    })
  })

  test('only what is missing is asked, and only that is offered for change', async () => {
    const terminal = Terminal.run(['--determination', 'yes', '--receptivity', 'yes', '--top', '0'])
    await terminal.reply(OPPOSITION, KEY.enter)
    await terminal.waitFor('Change opposition at home (No)')
    await terminal.reply(HELP_TIP, KEY.enter)
    expect(await terminal.end()).toBe(0)
    expect(terminal.lines.join(' ')).not.toMatch(/Change (determination|receptivity)/)
    expect(terminal.transcript).toContain('backroom --determination yes --receptivity yes --top 0 --opposition no')
  })

  test('a letter jumps to no answer by which a person could be surprised', async () => {
    const terminal = Terminal.run(['--opposition', 'no', '--receptivity', 'no'])
    await terminal.reply(HELP_TIP, 'y')
    await terminal.waitFor('› Yes')
    terminal.send(KEY.enter)
    await terminal.waitFor('Change determination (Yes)')
  })
})

describe.concurrent('ends of a conversation', () => {
  function expectCleanEnd(terminal: Terminal, message: string): void {
    const { transcript } = terminal
    expect(transcript).toContain(HIDE_CURSOR)
    expect(transcript.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(transcript.lastIndexOf(HIDE_CURSOR))
    const after = transcript.slice(transcript.lastIndexOf(SHOW_CURSOR) + SHOW_CURSOR.length)
    expect(after.trim()).toBe(`backroom: ${message}`)
  }

  test('Ctrl-C ends with 130, one line, and the cursor shown', async () => {
    const terminal = Terminal.run([])
    await terminal.reply(HELP_TIP, KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expectCleanEnd(terminal, 'Interrupted.')
  })

  test('Ctrl-C in the review ends with 130 as well', async () => {
    const terminal = Terminal.run([])
    await answerWithEnter(terminal)
    await terminal.reply(HELP_TIP, KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expectCleanEnd(terminal, 'Interrupted.')
  })

  test.each([
    ['nothing', []],
    ['a line', ['yes\n']],
  ])('Ctrl-D before the first question ends it, after %s was typed', async (_title, typed) => {
    const terminal = Terminal.run([])
    for (const keys of [...typed, KEY.ctrlD]) terminal.send(keys)
    expect(await terminal.end()).toBe(2)
    expect(terminal.lines.filter((line) => line !== '').at(-1)).toBe('backroom: No answer given.')
  })

  test('Ctrl-D says that no answer was given, with the cursor shown', async () => {
    const terminal = Terminal.run([])
    await terminal.reply(HELP_TIP, KEY.ctrlD)
    await terminal.end()
    expectCleanEnd(terminal, 'No answer given.')
  })

  test.each([
    ['SIGINT', 130, 'Interrupted.'],
    ['SIGTERM', 143, 'Terminated.'],
    ['SIGHUP', 129, 'The terminal was closed.'],
  ] as const)('%s from outside ends with %i, one line, and the cursor shown', async (signal, status, message) => {
    const terminal = Terminal.run([])
    await terminal.waitFor(HELP_TIP)
    terminal.signal(signal)
    expect(await terminal.end()).toBe(status)
    expectCleanEnd(terminal, message)
  })
})

describe.concurrent('numbered questions', () => {
  const PROMPT = 'Number (1 to 6):'

  test('--accessible asks by number, asks again after a wrong one, and says what was chosen', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'result.txt')
      const terminal = Terminal.shell(`node bin/backroom.js --accessible --top 0 > '${file}'`)
      await terminal.waitFor('1. No: The president rejects improvement')
      await terminal.waitFor('6. Not sure')
      for (const wrong of ['0', '7', '-1', '1.5', '']) {
        await terminal.reply(PROMPT, `${wrong}${KEY.enter}`)
        await terminal.waitFor('Type a number from 1 to 6.')
      }
      await terminal.reply(PROMPT, `maybe${KEY.enter}`)
      await terminal.waitFor('"maybe" is not an answer. Allowed: no')
      await terminal.reply(PROMPT, `5${KEY.enter}`)
      await terminal.waitFor('Chosen: Yes')
      await terminal.waitFor(OPPOSITION)
      await terminal.reply(PROMPT, ` 4 ${KEY.enter}`)
      await terminal.waitFor('Chosen: Mostly yes')
      await terminal.waitFor(RECEPTIVITY)
      await terminal.reply(PROMPT, `6${KEY.enter}`)
      await terminal.waitFor('Chosen: Not sure')
      await terminal.waitFor('4. Change receptivity in Beijing (Not sure)')
      await terminal.reply('Number (1 to 4, or Enter for 1):', `4${KEY.enter}`)
      await terminal.waitFor('Chosen: Change receptivity in Beijing')
      await terminal.reply('Number (1 to 6, or Enter for 6):', `1${KEY.enter}`)
      await terminal.waitFor('Chosen: No')
      await terminal.reply('Number (1 to 4, or Enter for 1):', KEY.enter)
      await terminal.waitFor('Chosen: Show the result')
      expect(await terminal.end()).toBe(0)
      expect(terminal.transcript).not.toContain(ESCAPE)

      const answers = ['--determination', 'yes', '--opposition', 'mostly-yes', '--receptivity', 'no']
      const { stdout } = await runBin({ args: ['--accessible', '--top', '0', ...answers] })
      expect(readFileSync(file, 'utf8')).toBe(stdout)
    })
  })

  test('TERM=dumb has numbered questions and no escape sequence anywhere, the result included', async () => {
    const terminal = Terminal.run(['--top', '0'], { env: { TERM: 'dumb' } })
    for (const question of QUESTIONS) {
      await terminal.waitFor(question)
      await terminal.reply(PROMPT, `1${KEY.enter}`)
    }
    await terminal.reply('Enter for 1):', KEY.enter)
    await terminal.waitFor('No: no initiative to expect')
    expect(await terminal.end()).toBe(0)
    expect(terminal.transcript).not.toContain(ESCAPE)
  })

  test('ACCESSIBLE=1 has numbered questions without an escape sequence', async () => {
    const terminal = Terminal.run([], { env: { ACCESSIBLE: '1' } })
    await terminal.waitFor('6. Not sure')
    await terminal.reply(PROMPT, `3${KEY.enter}`)
    await terminal.waitFor('Chosen: Mixed')
    await terminal.waitFor(PROMPT)
    expect(terminal.transcript).not.toContain(ESCAPE)
  })

  test('several answers typed ahead are taken in their order', async () => {
    const terminal = Terminal.run(['--accessible', '--top', '0'])
    await terminal.reply(PROMPT, `5${KEY.enter}5${KEY.enter}3${KEY.enter}1${KEY.enter}`)
    await terminal.waitFor('Yes: open a back channel')
    expect(await terminal.end()).toBe(0)
  })

  test('Ctrl-D before the first question, after lines that answer some, ends with 2', async () => {
    const terminal = Terminal.run(['--accessible'])
    for (const keys of ['yes\n', '5\n', KEY.ctrlD]) terminal.send(keys)
    expect(await terminal.end()).toBe(2)
    expect(terminal.transcript).toContain('Question 3 of 3')
    expect(terminal.lines.filter((line) => line !== '').at(-1)).toBe('backroom: No answer given.')
  })

  test('Ctrl-D ends with 2 and says that no answer was given', async () => {
    const terminal = Terminal.run(['--accessible'])
    await terminal.reply(PROMPT, KEY.ctrlD)
    await terminal.waitFor('backroom: No answer given.')
    expect(await terminal.end()).toBe(2)
  })

  test('Ctrl-C ends with 130 and one line', async () => {
    const terminal = Terminal.run(['--accessible'])
    await terminal.reply(PROMPT, KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expect(terminal.lines.filter((line) => line.startsWith('backroom: '))).toEqual(['backroom: Interrupted.'])
    expect(terminal.transcript).not.toContain(ESCAPE)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s from outside ends with %i', async (signal, status) => {
    const terminal = Terminal.run(['--accessible'])
    await terminal.waitFor(PROMPT)
    terminal.signal(signal)
    expect(await terminal.end()).toBe(status)
  })
})

describe.concurrent('nobody to ask', () => {
  test.each([
    ['--no-input', ['--no-input'], {}],
    ['CI=1', [], { CI: '1' }],
  ])('%s on a terminal ends with 2 and asks nothing', async (_name, args, env) => {
    const terminal = Terminal.run(args, { env })
    await terminal.waitFor('3 answers are missing, and input is not interactive.')
    expect(await terminal.end()).toBe(2)
    expect(terminal.transcript).not.toContain(HELP_TIP)
    expect(terminal.text).not.toContain('Number (1 to')
    expect(terminal.transcript).not.toContain(ESCAPE)
  })

  test.each([
    ['standard input', '< /dev/null'],
    ['standard error', '2> /dev/null'],
  ])('a terminal without %s asks nothing', async (_name, redirection) => {
    const terminal = Terminal.shell(`exec node bin/backroom.js ${redirection}`)
    expect(await terminal.end()).toBe(2)
    expect(terminal.transcript).not.toContain(HELP_TIP)
  })

  test('--answers - on a terminal says how to end the input, and asks nothing afterwards', async () => {
    const terminal = Terminal.run(['--answers', '-'])
    await terminal.reply('End with Ctrl-D', `determination: yes${KEY.enter}${KEY.ctrlD}`)
    await terminal.waitFor('2 answers are missing')
    expect(await terminal.end()).toBe(2)
    expect(terminal.transcript).not.toContain(HELP_TIP)
  })
})

describe.concurrent('what prompts look like', () => {
  test('they have colour on a terminal, also when the result goes elsewhere', async () => {
    const terminal = Terminal.shell('exec node bin/backroom.js > /dev/null')
    await terminal.waitFor(HELP_TIP)
    expect(terminal.transcript).toMatch(STYLE)
  })

  test.each([
    ['NO_COLOR=1', [], { NO_COLOR: '1' }],
    ['NO_COLOR=1 beside FORCE_COLOR=1', [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['--no-color beside FORCE_COLOR=1', ['--no-color'], { FORCE_COLOR: '1' }],
  ])('%s takes the colour and leaves no warning', async (_name, args, env) => {
    const terminal = Terminal.run(args, { env })
    await terminal.reply(HELP_TIP, KEY.enter)
    await terminal.waitFor(OPPOSITION)
    await terminal.reply(HELP_TIP, KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expect(terminal.transcript).not.toMatch(STYLE)
    expect(terminal.transcript).not.toMatch(/warning/i)
  })

  test.each([
    ['LC_ALL=C', [], { LC_ALL: 'C' }],
    ['numbered questions under LC_ALL=C', ['--accessible'], { LC_ALL: 'C' }],
  ])('%s keeps every byte within ASCII', async (_name, args, env) => {
    const terminal = Terminal.run(args, { env })
    const accessible = args.includes('--accessible')
    for (const question of QUESTIONS) {
      await terminal.waitFor(question)
      await terminal.reply(accessible ? 'Number (1 to 6):' : HELP_TIP, accessible ? `1${KEY.enter}` : KEY.enter)
    }
    await terminal.waitFor('Ready?')
    await terminal.reply('Change receptivity', KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expect([...terminal.transcript].filter((character) => character > '\u007f')).toEqual([])
  })

  /** The lines of the first question at so many columns, with its choices, without the keys that it explains. */
  async function firstQuestion(columns: number): Promise<readonly string[]> {
    const terminal = Terminal.run([], { columns })
    await terminal.waitFor('to quit')
    return terminal.lines.slice(
      0,
      terminal.lines.findIndex((line) => line.trim().startsWith('Arrow')),
    )
  }

  function wordsOf(lines: readonly string[]): readonly string[] {
    return lines.flatMap((line) => line.split(' ')).filter((word) => word !== '')
  }

  test.each([40, 30])('at %i columns, questions and choices are broken between words', async (columns) => {
    const wide = await firstQuestion(400)
    const lines = await firstQuestion(columns)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
    expect(lines.length).toBeGreaterThan(wide.length)
    // The number of a question may stand before it or behind it.
    expect(wordsOf(lines).toSorted()).toEqual(wordsOf(wide).toSorted())
  })

  test('a terminal that tells no size is taken for one of 80 columns', async () => {
    const terminal = Terminal.shell('stty cols 0 rows 0; exec node bin/backroom.js --top 0')
    await answerWithEnter(terminal)
    await terminal.reply(HELP_TIP, KEY.enter)
    await terminal.waitFor('No: no initiative to expect')
    expect(await terminal.end()).toBe(0)
    const longest = Math.max(...terminal.lines.filter((line) => !COMMAND.test(line)).map((line) => line.length))
    expect(longest).toBeGreaterThan(70)
    expect(longest).toBeLessThanOrEqual(80)
  })

  test('COLUMNS tells the width of a terminal that does not', async () => {
    const terminal = Terminal.shell(`stty cols 0 rows 0; exec node bin/backroom.js ${GIVEN.join(' ')}`, {
      env: { COLUMNS: '50' },
    })
    await terminal.waitFor('Yes: open a back channel')
    expect(await terminal.end()).toBe(0)
    const prose = terminal.lines.filter((line) => !COMMAND.test(line))
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(50)
  })

  test('a terminal that changes its size in the middle goes on to the result', async () => {
    const terminal = Terminal.run(['--opposition', 'no', '--top', '0'])
    await terminal.waitFor(DETERMINATION)
    terminal.resize(50)
    await terminal.reply(HELP_TIP, KEY.down)
    await terminal.reply('› Mostly no', KEY.enter)
    await terminal.waitFor('•')
    terminal.resize(120)
    await terminal.reply('› No Rebuff', KEY.enter)
    await terminal.reply('Ready?', KEY.enter)
    await terminal.waitFor('No: no initiative to expect')
    expect(await terminal.end()).toBe(0)
  })
})

/** A shell that runs the program, says when it is stopped, takes it back after `Enter`, and tells how it ended. */
function stoppable(args = ''): Terminal {
  return Terminal.shell(
    `set -m; "${process.execPath}" bin/backroom.js ${args}; echo stopped; read -r line; fg; echo "ended $?"`,
  )
}

describe.concurrent('a question that was stopped', () => {
  test('by Ctrl-Z is back at once after fg, with the answers given before', async () => {
    const terminal = stoppable('--top 0')
    await terminal.reply(DETERMINATION, KEY.down.repeat(4))
    await terminal.reply('› Yes', KEY.enter)
    await terminal.waitFor(OPPOSITION)
    await terminal.reply(HELP_TIP, KEY.down)
    await terminal.reply('› Mostly no', KEY.ctrlZ)
    await terminal.reply('stopped', KEY.enter)
    // No key is pressed between.
    await terminal.waitFor(OPPOSITION)
    await terminal.waitFor('› Mostly no')
    await terminal.reply(HELP_TIP, KEY.enter)
    await terminal.reply(RECEPTIVITY, KEY.enter)
    await terminal.waitFor('Change determination (Yes)')
    await terminal.waitFor('Change opposition at home (Mostly no)')
    await terminal.reply(HELP_TIP, KEY.enter)
    await terminal.waitFor('ended 0')
  })

  test('twice ends by Ctrl-C with its own status', async () => {
    const terminal = Terminal.shell(
      `set -m; "${process.execPath}" bin/backroom.js; echo stopped; fg; echo stopped; fg; echo "ended $?"`,
    )
    await terminal.reply(HELP_TIP, KEY.ctrlZ)
    await terminal.waitFor('stopped')
    await terminal.reply(HELP_TIP, KEY.ctrlZ)
    await terminal.waitFor('stopped')
    await terminal.reply(HELP_TIP, KEY.ctrlC)
    await terminal.waitFor('ended 130')
  })

  test('and is drained afterwards ends with 2, never with 0', async () => {
    const terminal = stoppable()
    await terminal.reply(HELP_TIP, KEY.ctrlZ)
    await terminal.reply('stopped', KEY.enter)
    await terminal.reply(HELP_TIP, KEY.ctrlD)
    await terminal.waitFor('No answer given.')
    await terminal.waitFor('ended 2')
  })

  test('by a signal from outside is back at once when it goes on, and takes keys', async () => {
    const terminal = Terminal.run([])
    await terminal.reply(HELP_TIP, KEY.down)
    await terminal.waitFor('› Mostly no')
    await terminal.waitFor(HELP_TIP)
    terminal.signal('SIGSTOP')
    terminal.signal('SIGCONT')
    await terminal.waitFor(DETERMINATION)
    await terminal.waitFor('› Mostly no')
    await terminal.reply(HELP_TIP, KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
  })

  test('where no shell could bring it back goes on', async () => {
    const terminal = Terminal.run([])
    await terminal.reply(HELP_TIP, KEY.ctrlZ)
    await terminal.reply(HELP_TIP, KEY.down)
    await terminal.reply('› Mostly no', KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
  })

  test('as a numbered one is written again', async () => {
    const terminal = stoppable('--accessible')
    await terminal.reply('Number (1 to 6):', KEY.ctrlZ)
    await terminal.reply('stopped', KEY.enter)
    await terminal.waitFor(DETERMINATION)
    await terminal.reply('Number (1 to 6):', KEY.ctrlC)
    await terminal.waitFor('ended 130')
  })
})

describe.concurrent('a small window', () => {
  test('of ten rows shows each question with all that it needs', async () => {
    const terminal = Terminal.run(['--top', '0'], { rows: 10 })
    for (const question of QUESTIONS) {
      await terminal.waitFor(question)
      await terminal.reply('› No', KEY.end)
      await terminal.reply('› Not sure', KEY.enter)
    }
    await terminal.reply('Ready?', KEY.enter)
    expect(await terminal.end()).toBe(0)
  })

  // In the lower one, only the chosen answer has its meaning, and the keys have no words.
  test.each([50, 24])('of forty columns and %i rows breaks no word', async (rows) => {
    const terminal = Terminal.run([], { columns: 40, rows })
    await terminal.waitFor('1 of 3')
    await terminal.reply('Arrow keys', KEY.ctrlC)
    expect(await terminal.end()).toBe(130)
    expect(Math.max(...terminal.lines.map((line) => line.length))).toBeLessThan(40)
  })
})
