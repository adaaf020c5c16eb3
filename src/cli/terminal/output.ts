import { OutputError } from '../errors.ts'
import type { Io } from './io.ts'

/** Text on stderr. When stderr cannot take it, nobody is left to tell, and the status must not change. */
export async function say(text: string, io: Io): Promise<void> {
  try {
    await io.stderr.write(text)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
  }
}
