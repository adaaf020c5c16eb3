import { expect, test } from 'vitest'
import { POWERSHELL } from '../../../../src/cli/commands/completion/powershell.ts'

// No PowerShell runs here: what can be told from the text alone.

test('the script is ASCII, so that no character set can make quotes of it', () => {
  expect(POWERSHELL).toMatch(/^[\n -~]*$/)
})

test('the script is for each name under which npm installs the command', () => {
  expect(POWERSHELL).toContain("-CommandName 'backroom', 'backroom.ps1', 'backroom.cmd' ")
})

test('blocks and brackets are closed', () => {
  const bare = POWERSHELL.replace(/'[^']*'|"(?:[^"]|"")*"/g, '').replace(/#.*$/gm, '')
  for (const [open, close] of ['{}', '()', '[]']) {
    expect(bare.split(open ?? '').length, `${open}${close}`).toBe(bare.split(close ?? '').length)
  }
})

test('nothing that comes from the program is run', () => {
  expect(POWERSHELL).not.toMatch(/Invoke-Expression|iex|ScriptBlock\]::Create|ExpandString/i)
  expect(POWERSHELL.match(/&(?= )/g)).toHaveLength(1)
  expect(POWERSHELL).toContain('& $commandAst.GetCommandName() @words')
})

test('a word is quoted as PowerShell reads it: each of its quotes twice', () => {
  const [, plain = '', quotes = ''] =
    /-match '([^']*)'\) \{ \$word \} .* -replace "(.*?)", '\$0\$0'/.exec(POWERSHELL) ?? []
  expect(['nixon/opening', 'mostly-no', '--case=nixon'].every((word) => new RegExp(plain).test(word))).toBe(true)
  expect(["it's", '$(x)', '`x`', 'a b', ';', '‘', '@x', '(', '#'].some((word) => new RegExp(plain).test(word))).toBe(
    false,
  )
  expect("it's ‘so’‚‛".replace(new RegExp(quotes, 'g'), '$&$&')).toBe("it''s ‘‘so’’‚‚‛‛")
})
