import { type AnswerKey, packetOf } from '../model/answer-key.ts'
import type { Catalog } from '../model/library.ts'
import { readAnswerKey } from '../reading/answer-key.ts'
import type { SourceFile } from '../reading/source-file.ts'
import { note, type Refusal, type Remark, refuse } from './remarks.ts'

/** An answer key, and the name of its packets. */
export interface OpenKey {
  readonly key: AnswerKey
  readonly packet: string
  /** SHA-256 of its file, in hexadecimal. */
  readonly digest: string
}

/** Reads a key. Remarks if the library has changed since it was made. */
export function openKey(
  file: SourceFile,
  { digest: current }: Pick<Catalog, 'digest'>,
): (OpenKey & { readonly remarks: readonly Remark[] }) | Refusal {
  const { key, digest, diagnostics } = readAnswerKey(file)
  if (key === null) return refuse(`${file.path} is not a usable answer key.`, diagnostics)
  const changed = `${file.path} was made with other case files than those in use. The codings in the key count.`
  return { key, packet: packetOf(digest), digest, remarks: key.framework.digest === current ? [] : [note(changed)] }
}
