import { codeOf, reasonFor } from './system-error.ts'

const DENIED = "You don't have permission to read it"
const NOT_HERE = "The system can't read it. If it is in a cloud folder, download it first"

/** Error code → why a file can't be read, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: DENIED,
  EPERM: DENIED,
  EISDIR: 'It is a folder, not a file',
  ENOTDIR: 'It is a file, not a folder',
  // OneDrive, Google Drive, and iCloud list files that are not on the disk.
  EDEADLK: NOT_HERE,
  EINVAL: NOT_HERE,
  UNKNOWN: NOT_HERE,
}

/** Why something could not be read, in words and without the path. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly path: string

  constructor(path: string, cause: unknown) {
    super(typeof cause === 'string' ? cause : whyUnreadable(codeOf(cause)), { cause })
    this.path = path
  }
}

function whyUnreadable(code: string): string {
  return REASONS[code] ?? reasonFor(code) ?? (code === '' ? "It can't be read" : `It can't be read (${code})`)
}
