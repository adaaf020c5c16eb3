/**
 * For PowerShell 5.1 and later, by the documentation of Register-ArgumentCompleter. It is ASCII, as 5.1 reads it in the
 * console's character set. 5.1 also loses empty words, hence `--next`; and `backroom.cmd` would run what follows an
 * `&`, so such words are not handed to it. An empty text keeps PowerShell from offering files where none can stand.
 */
export const POWERSHELL = `# Completion of backroom for PowerShell 5.1 and later, written by: backroom completion powershell
Register-ArgumentCompleter -Native -CommandName 'backroom', 'backroom.cmd' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    ForEach-Object { if ($_.Value -is [string]) { $_.Value } else { $_.Extent.Text } })
  $current = $wordToComplete -replace "^['""]", ''
  $words = if ($current) { @('__complete', '--') + $before + $current } else { @('__complete', '--next', '--') + $before }
  if ("$words" -match '[&|<>^%"]') { return }
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $lines = @(& $commandAst.GetCommandName() @words 2>$null)
  } finally { [Console]::OutputEncoding = $encoding }
  if ($lines.Count -eq 1 -and $lines[0] -eq ':words') { '' }
  foreach ($line in $lines) {
    if ($line.StartsWith(':')) { continue }
    $word, $meaning = $line -split '\\t', 2
    $typed = if ($word -match '^[\\w./=-]+$') { $word } else { "'" + ($word -replace "['\\u2018-\\u201b]", '$0$0') + "'" }
    $shown = if ($meaning) { $meaning } else { $word }
    [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $shown)
  }
}`
