const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'Permission to read it is denied',
  EPERM: 'Permission to read it is denied',
  EISDIR: 'It is a folder, not a file',
  ENOTDIR: 'It is a file, not a folder',
  ENAMETOOLONG: 'A name in it is too long',
  ELOOP: 'Its links lead in a circle',
  ERR_INVALID_ARG_VALUE: 'It is not a possible path',
}

/** Why something could not be read: for a message, in words, without a path. */
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
  return REASONS[code] ?? (code === '' ? 'It cannot be read' : `It cannot be read (${code})`)
}
