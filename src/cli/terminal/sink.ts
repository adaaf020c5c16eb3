import type { Io } from './io.ts'
import { namesFile, type Target } from './target.ts'
import type { Draft } from './writing.ts'

/** The target of a command's result: stdout, or the file of `--out`, which appears only when it is complete. */
export interface Sink {
  readonly isFile: boolean
  write(text: string): Promise<void>
  /** Moves the file into place. Creates none if nothing was written. */
  commit(): Promise<void>
  /** Leaves no file, whatever was written or will be. */
  discard(): void
}

/** Writes a byte order mark before the first text if requested. */
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
    // Listen before the draft exists, so that no signal is missed in between.
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
      // Ctrl-C ends a whole pipeline. The input may have ended only because the program before this one did.
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
