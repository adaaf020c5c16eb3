import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { OutputError } from '../errors.ts'
import { explained } from './obstacles.ts'

/** The work takes far less time, so an older lock is from a run that ended before it could remove it. */
const STALE_MS = 10_000

/** Longer than the time after which a lock is stale. */
const PATIENCE_MS = 20_000

const PAUSE_MS = 20

/**
 * Works on a file while no other run of this program does. A lock file beside it marks this. Waits for its turn; throws
 * an OutputError if that takes too long.
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  await takeTurn(path, lock)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function takeTurn(path: string, lock: string): Promise<void> {
  const start = Date.now()
  while (!tryToMake(lock)) {
    if (isStale(lock)) rmSync(lock, { force: true })
    else if (Date.now() - start < PATIENCE_MS) await pause(PAUSE_MS * (1 + Math.random()))
    else throw new OutputError(new Error(`${path} is in use by another run. If no other run exists, remove ${lock}.`))
  }
}

/** False if another run has the lock. */
function tryToMake(lock: string): boolean {
  return explained(lock, () => {
    try {
      closeSync(openSync(lock, 'wx'))
      return true
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      // Windows reports EPERM for a file that is being removed.
      if (code === 'EEXIST' || code === 'EPERM') return false
      throw error
    }
  })
}

function isStale(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false })
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > STALE_MS
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
