import { commandsTable, type Entry, optionsTable, valuesTable } from '../../program/manual/tables.ts'
import type { Candidate, Place } from './places.ts'

/**
 * A script for PowerShell 5.1 and later. It is ASCII throughout: 5.1 reads what a program prints in the
 * console's own character set, in which the bytes of another can turn into quotes.
 */
export function toPowerShell(places: readonly Place[]): string {
  return `# Completion of backroom for PowerShell 5.1 and later, written by: backroom completion powershell

Register-ArgumentCompleter -Native -CommandName 'backroom', 'backroom.cmd' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  # Each prints words and descriptions by turns; $null alone where any text can stand, nothing where none can.
${lookUp('values', valuesTable(places), (values) => (values.kind === 'words' ? list(values.words) : '$null'))}
${lookUp('options', optionsTable(places), list)}
${lookUp('commands', commandsTable(places), list)}
${ENGINE}`
}

function lookUp<T>(name: string, entries: readonly Entry<T>[], body: (item: T) => string): string {
  const branches = entries.map(
    ({ keys, item }) => `      { @(${keys.map(quoted).join(', ')}) -ccontains $_ } { return ${body(item)} }`,
  )
  return [`  $${name} = {`, '    switch ($args[0]) {', ...branches, '    }', '  }'].join('\n')
}

function list(words: readonly Candidate[]): string {
  if (words.length === 0) return '$null'
  return words
    .flatMap(({ word, description }) => [typed(word), description])
    .map(quoted)
    .join(', ')
}

/** A word as it is to stand on the command line. */
function typed(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : literal(word)
}

/** PowerShell takes each of these for a quote. */
function doubled(text: string): string {
  return text.replace(/['\u2018-\u201b]/g, '$&$&')
}

/** Text that is nothing but text. What is not ASCII is put together from its code units. */
function quoted(text: string): string {
  const [first = '', ...others] = text.split(/([^ -~])/)
  const parts = others.filter((part) => part !== '').map((part) => (/^[ -~]/.test(part) ? literal(part) : unitOf(part)))
  return parts.length === 0 ? literal(first) : `(${[literal(first), ...parts].join(' + ')})`
}

function literal(text: string): string {
  return `'${doubled(text)}'`
}

function unitOf(character: string): string {
  return `[char]0x${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const ENGINE = `
  $place = 'backroom'; $option = ''; $operand = 1; $literal = $false; $prefix = ''
  $current = $wordToComplete

  # Where on the command line is this?
  $before = $commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text }
  foreach ($word in $before) {
    if ($option) { $option = '' }
    elseif (-not $literal -and $word -ceq '--') { $literal = $true }
    elseif (-not $literal -and $word.StartsWith('-')) {
      if (@(& $values "$place $word").Count -gt 0) { $option = $word }
    }
    elseif ($operand -eq 1 -and @(& $commands $place) -ccontains $word) { $place = "$place $word" }
    else { $operand += 1 }
  }
  if (-not $option -and -not $literal -and $current -match '^(--[^=]+)=(.*)$') {
    $option = $Matches[1]; $prefix = "$option="; $current = $Matches[2]
  }
  $current = $current -replace "^['""]", ''

  $found = @(
    if ($option) { & $values "$place $option" }
    elseif (-not $literal -and $current.StartsWith('-')) { & $options $place }
    else {
      if ($operand -eq 1) { & $commands $place }
      $key = "$place $operand"
      if (@(& $values $key).Count -eq 0) { $key = "$place ..." }
      & $values $key
    }
  )

  # Without any result, PowerShell offers files.
  for ($index = 0; $index + 1 -lt $found.Count; $index += 2) {
    $word = $found[$index]
    $description = if ($found[$index + 1]) { $found[$index + 1] } else { $word }
    if ($word.TrimStart("'").StartsWith($current, 'OrdinalIgnoreCase')) {
      [System.Management.Automation.CompletionResult]::new("$prefix$word", $word, 'ParameterValue', $description)
    }
  }
}
`
