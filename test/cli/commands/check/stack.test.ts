import { expect, test } from 'vitest'
import { main } from '../../../../src/cli/main.ts'
import { ADAMS, edit, type Files, FRAMEWORK, temporaryFolder } from '../../../reading/support.ts'
import { fakeIo } from '../../../support/fake-io.ts'

const ZORBA = edit(ADAMS, 'id: adams', 'id: zorba')

/** What two libraries that are used together are told by a command. */
async function saidBy(command: string, one: Files, two: Files) {
  const [first, second] = [temporaryFolder(one), temporaryFolder(two)]
  const io = fakeIo({ args: [command, '--library', first, '--library', second] })
  const status = await main(io)
  const short = (text: string): string => text.replaceAll(first, 'one').replaceAll(second, 'two')
  return { status, stdout: short(io.written.stdout), stderr: short(io.written.stderr) }
}

const MORE: Readonly<Record<string, readonly [string, string]>> = {
  codings: ['  default: record\n', '  default: record\n  later: { label: a, text: b }\n'],
  answers: ['  mixed: Mixed\n', '  mixed: Mixed\n  certain: Certain\n'],
  conditions: ['  - id: opposition\n', '  - id: pressure\n'],
}

test.each(Object.entries(MORE))(
  'check refuses other %s, as the commands do that use the libraries',
  async (part, edits) => {
    const one = { 'framework.yaml': FRAMEWORK, 'adams.yaml': ADAMS }
    const two = { 'framework.yaml': edit(FRAMEWORK, ...edits), 'zorba.yaml': ZORBA }
    const said = new RegExp(
      `^two/framework.yaml:\\d+:1 error The ${part} \\(.*\\) are not those of one/framework.yaml`,
      'm',
    )
    const [checked, used] = [await saidBy('check', one, two), await saidBy('cases', one, two)]
    expect(checked).toEqual({ status: 1, stdout: expect.stringMatching(said), stderr: '' })
    expect(used).toEqual({ status: 3, stdout: '', stderr: expect.stringMatching(said) })
  },
)

test('check accepts other wording, as they do', async () => {
  const one = { 'framework.yaml': FRAMEWORK, 'adams.yaml': ADAMS }
  const two = { 'framework.yaml': FRAMEWORK.replace(/^title: .*$/m, 'title: Two'), 'zorba.yaml': ZORBA }
  expect(await saidBy('check', one, two)).toMatchObject({ status: 0, stderr: '' })
  expect(await saidBy('cases', one, two)).toMatchObject({ status: 0, stderr: '' })
})
