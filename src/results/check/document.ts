import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import type { Document } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'

/** What `check` found. */
export interface CheckReport {
  readonly schemaVersion: 1
  readonly files: number
  readonly errors: number
  readonly warnings: number
  /** In order of place. */
  readonly diagnostics: readonly Diagnostic[]
}

export function createReport(files: number, diagnostics: readonly Diagnostic[]): CheckReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  return { schemaVersion: 1, files, errors, warnings, diagnostics: sortDiagnostics(diagnostics) }
}

export function checkDocument({ files, errors, warnings, diagnostics }: CheckReport): Document {
  const found =
    diagnostics.length === 0 ? 'no problems' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return [
    ...(diagnostics.length === 0 ? [] : [{ kind: 'diagnostics', diagnostics } as const]),
    { kind: 'paragraph', text: [`${counted(files, 'file')} checked: ${found}.`] },
  ]
}
