import type { ProblemCode } from '../../../src/model/problems.ts'
import { ADAMS, BLIND, BROWN, edit, type Files, FRAMEWORK, SOUND } from '../support.ts'

/** A fault put into a sound library, and the one diagnostic that must come of it. */
export interface Fault {
  /** What is wrong, to complete "reports …". */
  readonly what: string
  readonly code: ProblemCode
  /** A warning leaves the library usable; an error does not. */
  readonly severity?: 'warning'
  readonly file: string
  /** `line:column`; or the text that begins there, where line numbers are not ours to fix. */
  readonly at: string
  /** In the message. */
  readonly word: string
  readonly files: () => Files
}

type Edited = Pick<Fault, 'file' | 'files'>

/** The base case with one part replaced; then others, as pairs. */
export function inCase(from: string, to: string, ...more: readonly (readonly [from: string, to: string])[]): Edited {
  const changed = (): string => more.reduce((text, pair) => edit(text, ...pair), edit(ADAMS, from, to))
  return { file: 'adams.yaml', files: () => ({ ...SOUND, 'adams.yaml': changed() }) }
}

export function inFramework(from: string, to: string): Edited {
  return { file: 'framework.yaml', files: () => ({ ...SOUND, 'framework.yaml': edit(FRAMEWORK, from, to) }) }
}

export function inExercise(from: string, to: string): Edited {
  const file = 'exercises/brown.yaml'
  return { file, files: () => ({ ...SOUND, [file]: edit(BROWN, from, to) }) }
}

export function inBlind(from: string, to: string): Edited {
  const file = 'blind/adams.yaml'
  return { file, files: () => ({ ...SOUND, [file]: edit(BLIND, from, to) }) }
}

export function wholeCase(content: string | Uint8Array): Edited {
  return { file: 'adams.yaml', files: () => ({ ...SOUND, 'adams.yaml': content }) }
}
