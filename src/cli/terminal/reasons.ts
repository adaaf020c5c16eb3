/** Error code of the system → why it can't write, in words. */
export const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'The folder to write in is gone',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  EROFS: 'It is read-only',
  ENOSPC: 'No space left on the device',
  EDQUOT: 'Your disk quota is full',
  EFBIG: 'The file would be larger than the system allows',
  EIO: 'The device reports an error',
  ENOTDIR: 'Part of the path is a file, not a folder',
  ENAMETOOLONG: 'The name is too long',
  ELOOP: 'Its links form a loop',
  ERR_INVALID_ARG_VALUE: 'It is not a valid path',
}
