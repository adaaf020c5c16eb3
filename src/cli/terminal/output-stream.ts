import { fstatSync, writeSync } from 'node:fs'
import { codeOf } from '../../reading/system-error.ts'
import { OutputError } from '../errors.ts'
import type { Output } from './io.ts'

export function isTerminal(descriptor: number, stream: () => NodeJS.ReadStream | NodeJS.WriteStream): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && stream().isTTY === true
  } catch {
    return false
  }
}

/** Writes to a file or pipe at once, and to a terminal through its stream, which is created on first use. */
export function outputOf(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  let known: boolean | null = null
  const terminal = (): boolean => {
    known ??= isTerminal(descriptor, stream)
    return known
  }
  return {
    get isTerminal() {
      return terminal()
    },
    get columns() {
      return terminal() ? stream().columns : undefined
    },
    get rows() {
      return terminal() ? stream().rows : undefined
    },
    write: async (content) => {
      const bytes = Buffer.from(content)
      const rest = terminal() ? bytes : writeNow(descriptor, bytes)
      if (rest.length > 0) await writeToStream(stream(), rest)
    },
  }
}

/** Writes to a file or pipe until it is full. Returns the rest, for a stream that can wait. */
function writeNow(descriptor: number, bytes: Buffer): Buffer {
  let rest = bytes
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (codeOf(error) !== 'EAGAIN') throw new OutputError(error)
  }
  return rest
}

function writeToStream(stream: NodeJS.WriteStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new OutputError(error))
    stream.once('error', fail)
    stream.write(bytes, (error) => {
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
}
