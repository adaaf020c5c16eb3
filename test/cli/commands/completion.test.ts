import { describe, expect, test } from 'vitest'
import { SHELLS } from '../../../src/cli/commands/completion/shells.ts'
import { main } from '../../../src/cli/main.ts'
import { type FakeOptions, fakeIo } from '../../support/fake-io.ts'

async function run(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIo({ args, ...options })
  return { status: await main(io), ...io.written }
}

describe('completion', () => {
  test.each([
    [[], 'Name the shell: bash, zsh, fish, powershell.'],
    [['bsh'], 'There is no completion for "bsh". Did you mean "bash"?\nAllowed: bash, zsh, fish, powershell.'],
    [['powershel'], 'Did you mean "powershell"?'],
    [['cmd'], 'Allowed: bash, zsh, fish, powershell.'],
    [['constructor'], 'There is no completion for "constructor".'],
  ])('of %o is a usage error that names the shells', async (words, message) => {
    const { status, stdout, stderr } = await run(['completion', ...words])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('says in its help how each shell takes it', async () => {
    const { stdout } = await run(['completion', '--help'])
    for (const shell of SHELLS) expect(stdout).toContain(`backroom completion ${shell}`)
    expect(stdout).toContain('$PROFILE')
  })

  test.each(SHELLS)('for %s is a script that asks the program, the same whatever the place', async (shell) => {
    const { status, stdout, stderr } = await run(['completion', shell])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('__complete')
    expect(stdout).toMatch(/[^\n]\n$/)
    expect(stdout.split('\n').length).toBeLessThan(30)
    const env = { LANG: 'C', CI: '1', TERM: 'dumb', BACKROOM_LIBRARY: 'nowhere' }
    expect((await run(['completion', shell], { env, terminal: 40 })).stdout).toBe(stdout)
  })

  test('takes none of the options that a script does not depend on', async () => {
    for (const option of ['--library=x', '--coding=record', '--format=json', '--ascii', '--quiet']) {
      const { status, stdout } = await run(['completion', 'bash', option])
      expect([option, status, stdout]).toEqual([option, 2, ''])
    }
  })
})
