import { reasonFor } from '../../reading/system-error.ts'

const DENIED = 'Permission denied'
const NOT_POSSIBLE = 'The drive does not support it'

/** Error code → why nothing more can be written, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: 'It is read-only',
  ENOSPC: 'No space left on the device',
  EDQUOT: 'Your disk quota is full',
  EFBIG: 'The file would be larger than the system allows',
  EISDIR: NOT_POSSIBLE,
  ENOSYS: NOT_POSSIBLE,
  ENOTSUP: NOT_POSSIBLE,
  EOPNOTSUPP: NOT_POSSIBLE,
  UNKNOWN: 'The system gives no reason',
}

const NO_SUCH_NAME = "A file can't have this name there"

/** The same for a file by its name. */
const REASONS_BY_NAME: Readonly<Record<string, string>> = {
  ENOENT: 'The folder to write in is gone',
  ENOTDIR: 'Part of the path is a file, not a folder',
  EEXIST: 'Something with this name has appeared there',
  // What Linux and macOS say on a drive that has the rules of Windows for names.
  EINVAL: NO_SUCH_NAME,
  EILSEQ: NO_SUCH_NAME,
}

/** Windows says so too if another program has the file open. Newer releases of Node say EACCES for it, older ones EPERM. */
const DENIED_OR_OPEN = 'It is open in another program, or permission is denied'

/** What the protection of Windows against ransomware does to a program that it does not know. */
const PROTECTED = "Files can't be written there. Windows may protect the folder (Controlled folder access)"

const REASONS_ON_WINDOWS: Readonly<Record<string, string>> = {
  EACCES: DENIED_OR_OPEN,
  EPERM: DENIED_OR_OPEN,
  EBADF: PROTECTED,
}

/** Why nothing more can be written to a stream, in words and without a period; null for an unknown code. */
export function whyUnwritable(code: string): string | null {
  return REASONS[code] ?? reasonFor(code)
}

/** Why a file can't be written. `folderExists` says if its folder is still there. */
export function whyNotWritten(code: string, platform: NodeJS.Platform, folderExists: boolean): string {
  const onWindows = platform === 'win32'
  if (code === 'ENOENT' && folderExists) return onWindows ? PROTECTED : "Files can't be created there"
  const reason = (onWindows ? REASONS_ON_WINDOWS[code] : undefined) ?? REASONS_BY_NAME[code] ?? whyUnwritable(code)
  return reason ?? `It can't be written (${code})`
}
