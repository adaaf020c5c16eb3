const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: "You don't have permission to read it",
  EPERM: "You don't have permission to read it",
  EISDIR: 'It is a folder, not a file',
  ENOTDIR: 'It is a file, not a folder',
  ENAMETOOLONG: 'The path is too long',
  ELOOP: 'Its links form a loop',
  ERR_INVALID_ARG_VALUE: 'It is not a valid path',
}

/** Why something could not be read, in words and without the path. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly path: string

  constructor(path: string, cause: unknown) {
    super(reasonOf(cause), { cause })
    this.path = path
  }
}

function reasonOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? (code === '' ? "It can't be read" : `It can't be read (${code})`)
}
