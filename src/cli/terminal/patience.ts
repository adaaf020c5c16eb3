import { codeOf } from '../../reading/system-error.ts'

/**
 * What Windows says of a file or folder that a virus scanner, OneDrive, or the search index holds for a moment. The
 * package graceful-fs waits for the same codes.
 */
const HELD = ['EACCES', 'EBUSY', 'ENOTEMPTY', 'EPERM']

/** How long each pause is. Together, they are longer than a scanner needs, and short for a person. */
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 640]

/** Does something with a file. On Windows, tries again if another program holds it. */
export function patiently<T>(platform: NodeJS.Platform, act: () => T): T {
  for (const pause of platform === 'win32' ? PAUSES_MS : []) {
    try {
      return act()
    } catch (error) {
      if (!HELD.includes(codeOf(error))) throw error
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  return act()
}
