import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { codeOf } from '../../reading/system-error.ts'
import { OutputError } from '../errors.ts'
import { asOutputError, type System } from './obstacles.ts'
import { patiently } from './patience.ts'

/** The work takes far less time, so an older lock is from a run that ended before it could remove it. */
const STALE_MS = 10_000

/** Longer than the time after which a lock is stale. */
const PATIENCE_MS = 20_000

const PAUSE_MS = 20

/** What Windows says of a file that is being removed. */
const BEING_REMOVED = ['EACCES', 'EBUSY', 'EPERM']

/**
 * Works on a file while no other run of this program does. A lock file beside it marks this. Waits for its turn; throws
 * an OutputError if that takes too long.
 */
export async function whileLocked<T>(path: string, system: System, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  await takeTurn(path, lock, system)
  try {
    return await work()
  } finally {
    remove(lock, system)
  }
}

async function takeTurn(path: string, lock: string, system: System): Promise<void> {
  const start = Date.now()
  for (let error = make(lock); error !== null; error = make(lock)) {
    if (isStale(lock) && remove(lock, system)) continue
    const isLate = Date.now() - start >= PATIENCE_MS
    if (isLate && codeOf(error) === 'EEXIST') {
      throw new OutputError(new Error(`${path} is in use by another run. If no other run exists, remove ${lock}.`))
    }
    if (isLate || !isTaken(error, system)) throw asOutputError(lock, error, system)
    await pause(PAUSE_MS * (1 + Math.random()))
  }
}

/** Makes a lock. Returns why it can't, or null. */
function make(lock: string): unknown {
  try {
    closeSync(openSync(lock, 'wx'))
    return null
  } catch (error) {
    return error
  }
}

/** Does the error say that another run has the lock, or is just removing it? */
function isTaken(error: unknown, { platform }: System): boolean {
  const code = codeOf(error)
  return code === 'EEXIST' || (platform === 'win32' && BEING_REMOVED.includes(code))
}

/** Removes a lock, if possible. What was done under it counts anyway, and after some time the next run removes it. */
function remove(lock: string, { platform }: System): boolean {
  try {
    patiently(platform, () => rmSync(lock, { force: true }))
    return true
  } catch {
    return false
  }
}

function isStale(lock: string): boolean {
  try {
    const found = statSync(lock, { throwIfNoEntry: false })
    return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > STALE_MS
  } catch {
    return false
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
