import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo, HOME } from './support/fake-io.ts'

const CONDITION = `
  - id: tension
    label: Tension
    question: Is the relationship so tense that formal channels work less well?
    role: raises-likelihood
    passages: P1
    memberships: { "no": 0, mostly-no: 0.25, mixed: 0.5, mostly-yes: 0.75, "yes": 1 }
    anchors:
      "no": { text: Relations are calm. }
      mostly-no: { text: There are ordinary quarrels. }
      mixed: { text: Some channels are strained. }
      mostly-yes: { text: Most formal channels are cut. }
      "yes": { text: The two sides hardly speak. }
    wording:
      met: tension is high
      not-met: tension is low
      undecided: tension is middling
      unknown: how tense relations are is not known
`

/** A class's own library: the shipped one, with a fourth condition that one verdict asks for. */
describe('a fourth condition in framework.yaml needs no change of code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))

  beforeAll(() => {
    cpSync(join(HOME, 'cases'), folder, { recursive: true })
    edit('framework.yaml', (text) =>
      text
        .replace('\n# What the article weighs', `${CONDITION}\n# What the article weighs`)
        .replace('receptivity: not-met }', 'receptivity: not-met, tension: met }')
        .replace(
          '  - id: formal\n',
          [
            '  - id: wait',
            '    label: Wait',
            '    initiate: "no"',
            '    pattern: { determination: met, opposition: met, receptivity: not-met, tension: not-met }',
            '    indicates: waiting',
            '    meaning: Nothing presses, so wait.',
            '    passages: P1',
            '  - id: formal',
            '',
          ].join('\n'),
        ),
    )
    for (const name of readdirSync(join(folder, 'presidents'))) {
      edit(`presidents/${name}`, (text) =>
        text.replace(/^( +)conditions:\n/gm, '$&$1  tension: { answer: unknown, rationale: Left to the class. }\n'),
      )
    }
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  function edit(name: string, change: (text: string) => string): void {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const changed = change(text)
    expect(changed).not.toBe(text)
    writeFileSync(path, changed)
  }

  async function run(...args: readonly string[]) {
    const io = fakeIo({ args: [...args, '--library', folder] })
    return { status: await main(io), ...io.written }
  }

  test('check finds the library sound', async () => {
    expect(await run('check')).toMatchObject({ status: 0, stdout: expect.stringContaining('no problems') })
  })

  test('check names the condition where a case lacks it', async () => {
    const path = join(folder, 'presidents/nixon.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/^ +tension: .*\n/m, ''))
    const { status, stdout } = await run('check')
    writeFileSync(path, text)
    expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining('"tension" is not coded') })
  })

  test('there is an option for it, with its question in the help', async () => {
    const { stdout } = await run('assess', '--help')
    expect(stdout).toContain('--tension <answer>')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Is the relationship so tense')
  })

  test('a missing answer to it is asked for by name', async () => {
    const { status, stderr } = await run('assess', '--determination=yes', '--opposition=yes', '--receptivity=no')
    expect(status).toBe(2)
    expect(stderr).toContain('--tension')
  })

  test('its answer decides the verdict', async () => {
    const answers = ['--determination=yes', '--opposition=yes', '--receptivity=no', '--format=json']
    const [tense, calm] = [
      await run('assess', ...answers, '--tension=yes'),
      await run('assess', ...answers, '--tension=no'),
    ]
    expect(JSON.parse(tense.stdout)).toMatchObject({ channel: 'probe', answers: { tension: 'yes' } })
    expect(JSON.parse(calm.stdout)).toMatchObject({ channel: 'wait', headline: 'no' })
  })

  test('the text tells of it', async () => {
    const { stdout } = await run(
      'assess',
      '--case',
      'nixon',
      '--tension',
      'mostly-yes',
      '--determination',
      'mixed',
      '--details',
    )
    expect(stdout).toContain('Tension')
    expect(stdout.replace(/\s+/g, ' ')).toContain('tension is high')
  })
})
