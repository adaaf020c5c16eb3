import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Diagnostic, sortDiagnostics } from '../../src/model/diagnostic.ts'
import { type ReadLibrary, readLibrary } from '../../src/reading/library.ts'
import type { SourceFile } from '../../src/reading/source-file.ts'
import { HOME } from '../support/fake-io.ts'

/** Files by name, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** The framework that ships with the program. */
export const FRAMEWORK = readFileSync(join(HOME, 'cases/framework.yaml'), 'utf8')

/** A case without a fault or a warning that has every key. */
export const ADAMS = readFileSync(join(HOME, 'test/fixtures/library/adams.yaml'), 'utf8')

/** What hides it from a class, without a fault. */
export const BLIND = readFileSync(join(HOME, 'test/fixtures/library/blind/adams.yaml'), 'utf8')

/** A case without a fault that is as short as one can be. */
export const SMALL = readFileSync(join(HOME, 'test/fixtures/library/small.yaml'), 'utf8')

/** An open exercise without a fault. */
export const BROWN = readFileSync(join(HOME, 'test/fixtures/library/exercises/brown.yaml'), 'utf8')

/** A library without a fault. */
export const SOUND: Files = { 'framework.yaml': FRAMEWORK, 'adams.yaml': ADAMS, 'blind/adams.yaml': BLIND }

export function sourceFile(name: string, content: string | Uint8Array): SourceFile {
  return { name, path: name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

export function sourceFiles(files: Files): readonly SourceFile[] {
  return Object.entries(files).map(([name, content]) => sourceFile(name, content))
}

/** What a library holds, with its problems in order of place. */
export function read(files: Files): ReadLibrary {
  const { library, diagnostics } = readLibrary('library', sourceFiles(files), null, new Set(['help']))
  return { library, diagnostics: sortDiagnostics(diagnostics) }
}

/** The text with one part replaced, which must stand in it once. */
export function edit(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`Not once in the text: ${from}`)
  return text.replace(from, () => to)
}

/** `line:column` of a part that stands in the text once. */
export function placeOf(text: string, part: string): string {
  if (text.split(part).length !== 2) throw new Error(`Not once in the text: ${part}`)
  const before = text.slice(0, text.indexOf(part)).split('\n')
  return `${before.length}:${(before.at(-1) as string).length + 1}`
}

/** A diagnostic in one line: `adams.yaml:5:1 unknown-key`. */
export function brief({ code, location: { file, line, column } }: Diagnostic): string {
  return `${file}:${line}:${column} ${code}`
}

/** A folder for the length of a test, with files in it. */
export function temporaryFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-reading-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
