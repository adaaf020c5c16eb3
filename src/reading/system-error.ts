import { constants } from 'node:os'

const IN_USE = 'It is open in another program. Close it there'
const GONE = 'The drive or the network does not answer'
const CROWDED = 'Too many files are open'

/** Error code → why a file can be neither read nor written, in words. */
const REASONS: Readonly<Record<string, string>> = {
  // What Windows says of a file that Excel has open.
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  EIO: 'The device reports an error',
  ECONNRESET: GONE,
  EHOSTDOWN: GONE,
  EHOSTUNREACH: GONE,
  ENETDOWN: GONE,
  ENETUNREACH: GONE,
  ENODEV: GONE,
  ENOTCONN: GONE,
  ENXIO: GONE,
  ESTALE: GONE,
  ETIMEDOUT: GONE,
  EMFILE: CROWDED,
  ENFILE: CROWDED,
  ENOMEM: 'There is not enough memory',
  ENAMETOOLONG: 'The path is too long',
  ELOOP: 'Its links form a loop',
  ERR_INVALID_ARG_VALUE: 'It is not a valid path',
}

/** Why a file can be neither read nor written, in words and without a period; null for other codes. */
export function reasonFor(code: string): string | null {
  return REASONS[code] ?? null
}

/** The code of an error from the operating system, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return ''
  const code = String(error.code)
  if (!code.startsWith('Unknown system error') || !('errno' in error)) return code
  // Node gives some errors only their number, such as that of a full disk quota.
  const number = Math.abs(Number(error.errno))
  return Object.entries(constants.errno).find(([, each]) => each === number)?.[0] ?? 'UNKNOWN'
}
