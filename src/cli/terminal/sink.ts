import type { Output } from './io.ts'
import { namesFile, type Target } from './target.ts'
import type { Draft } from './writing.ts'

/** Where a command's result goes: stdout, or the file of `--out`, which is there only once it is whole. */
export interface Sink {
  readonly isFile: boolean
  write(text: string): Promise<void>
  /** Puts the file in its place. A command that has written nothing leaves none. */
  commit(): Promise<void>
  /** Leaves no file, whatever was written and will be. */
  discard(): void
}

/** A byte order mark stands before the first text where it is wanted. */
export function createSink(stdout: Output, { out, force }: Target, bom: boolean): Sink {
  const mark = createMark(bom)
  if (!namesFile(out)) {
    return {
      isFile: false,
      write: (text) => stdout.write(mark(text)),
      commit: () => Promise.resolve(),
      discard: () => undefined,
    }
  }
  let draft: Draft | null = null
  let discarded = false
  const discard = (): void => {
    discarded = true
    draft?.discard()
    draft = null
  }
  return {
    isFile: true,
    write: async (text) => {
      if (discarded) return
      draft ??= (await import('./writing.ts')).openDraft(out, { force: force === true })
      draft.write(mark(text))
    },
    commit: () => {
      draft?.commit()
      draft = null
      return Promise.resolve()
    },
    discard,
  }
}

function createMark(bom: boolean): (text: string) => string {
  let begun = !bom
  return (text) => {
    if (begun || text === '') return text
    begun = true
    return `\ufeff${text}`
  }
}
