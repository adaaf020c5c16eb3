/** Lowercase words joined by hyphens: safe in a file name and an option. At most `MAX_ID_LENGTH` characters. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$'

export const MAX_ID_LENGTH = 64

export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && new RegExp(ID_PATTERN).test(text)
}
