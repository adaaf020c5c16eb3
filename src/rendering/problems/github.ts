import { printableMessage } from '../escape.ts'
import { type Problems, sentences } from './problems.ts'

/**
 * Problems as workflow commands of GitHub Actions, which shows each beside its line. The escapes are those of GitHub's
 * own toolkit (actions/toolkit, packages/core/src/command.ts), so no text can begin a command of its own.
 */
export function toGithub({ diagnostics }: Problems): string {
  return diagnostics
    .map((diagnostic) => {
      const { severity, code, location } = diagnostic
      const properties = { file: location.file, line: location.line, col: location.column, title: code }
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
      return `::${severity} ${written.join(',')}::${message(sentences(diagnostic))}\n`
    })
    .join('')
}

function message(text: string): string {
  return printableMessage(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
