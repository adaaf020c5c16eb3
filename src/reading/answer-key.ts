import type { AnswerKey } from '../model/answer-key.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { readDocument } from './document.ts'
import { answerKeySchema } from './schema/answer-key.ts'
import { sha256 } from './sha256.ts'
import type { SourceFile } from './source-file.ts'
import { MAX_CLASS_BYTES } from './text.ts'
import { wrongFile } from './wrong-file.ts'

export interface ReadAnswerKey {
  readonly key: AnswerKey | null
  /** SHA-256 of the file's bytes. Every packet prints it. */
  readonly digest: string
  readonly diagnostics: readonly Diagnostic[]
}

export function readAnswerKey(file: SourceFile): ReadAnswerKey {
  const wrong = wrongFile(file, 'the answer key (key.json)')
  if (wrong !== null) return { key: null, digest: sha256(file.bytes), diagnostics: [wrong] }
  const { document, diagnostics } = readDocument(file, answerKeySchema, MAX_CLASS_BYTES)
  return {
    key: document === null || hasErrors(diagnostics) ? null : document.value,
    digest: sha256(file.bytes),
    diagnostics,
  }
}
