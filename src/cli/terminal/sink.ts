import type { Io } from './io.ts'
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
export function createSink(
  io: Pick<Io, 'stdout' | 'onSignal' | 'hearSignals' | 'endBy'>,
  { out, force }: Target,
  bom: boolean,
): Sink {
  const mark = createMark(bom)
  if (!namesFile(out)) {
    return {
      isFile: false,
      write: (text) => io.stdout.write(mark(text)),
      commit: () => Promise.resolve(),
      discard: () => undefined,
    }
  }
  let draft: Draft | null = null
  let discarded = false
  let stopListening = (): void => undefined
  const discard = (): void => {
    discarded = true
    draft?.discard()
    draft = null
    stopListening()
  }
  const open = async (path: string): Promise<Draft> => {
    const { openDraft } = await import('./writing.ts')
    // Before there is a draft, lest a signal come between.
    stopListening = io.onSignal((signal) => {
      discard()
      io.endBy(signal)
    })
    return openDraft(path, { force: force === true })
  }
  return {
    isFile: true,
    write: async (text) => {
      if (discarded) return
      draft ??= await open(out)
      draft.write(mark(text))
    },
    commit: async () => {
      if (draft === null) return
      // Ctrl-C ends a whole pipeline: the end of the input may be only that of the program before.
      await io.hearSignals()
      draft?.commit()
      draft = null
      stopListening()
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
