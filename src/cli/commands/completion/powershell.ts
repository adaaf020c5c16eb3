/**
 * For PowerShell 5.1 and later, following the documentation of Register-ArgumentCompleter. npm installs `backroom.ps1`,
 * which `backroom` means there, and `backroom.cmd` for where scripts are blocked. It is ASCII, because 5.1
 * reads it in the console's character set. 5.1 also drops empty words, so it needs `--next`. `backroom.cmd` would run
 * whatever follows an `&`, so it does not get words with one. An empty text keeps PowerShell from offering files where
 * none are allowed.
 */
export const POWERSHELL = `# Completion of backroom for PowerShell 5.1 and later, written by: backroom completion powershell
Register-ArgumentCompleter -Native -CommandName 'backroom', 'backroom.ps1', 'backroom.cmd' -ScriptBlock {
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
