import type { Content, Io } from './io.ts'
import { namesFile, type Target } from './target.ts'
import type { Draft } from './writing.ts'

/** The target of a command's result: stdout, or the file of `--out`, which appears only when it is complete. */
export interface Sink {
  readonly isFile: boolean
  write(content: Content): Promise<void>
  /** Moves the file into place. Creates none if nothing was written. */
  commit(): Promise<void>
  /** Leaves no file, whatever was written or will be. */
  discard(): void
}

/** Writes a byte order mark before the first text if requested. */
export function createSink(
  io: Pick<Io, 'stdout' | 'onSignal' | 'hearSignals' | 'endBy' | 'platform'>,
  { out, force }: Target,
  bom: boolean,
): Sink {
  const mark = createMark(bom)
  if (!namesFile(out)) {
    return {
      isFile: false,
      write: (content) => io.stdout.write(mark(content)),
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
    return openDraft(path, { platform: io.platform, force: force === true })
  }
  return {
    isFile: true,
    write: async (content) => {
      if (discarded) return
      draft ??= await open(out)
      draft.write(mark(content))
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

/** Only text can get a mark. Bytes keep the encoding of their own file. */
function createMark(bom: boolean): (content: Content) => Content {
  let begun = !bom
  return (content) => {
    if (begun || typeof content !== 'string' || content === '') return content
    begun = true
    return `\ufeff${content}`
  }
}
