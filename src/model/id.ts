/** Lowercase words joined by hyphens: safe in a file name and an option. At most `MAX_ID_LENGTH` characters. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$'

export const MAX_ID_LENGTH = 64

/**
 * An id that is also an object key. It starts with a letter, because numeric keys lose their order. It is not the one
 * such word that every object already has, and not like a writer's own field.
 */
export const KEY_PATTERN = '^(?!constructor$|x-)[a-z][a-z0-9]*(-[a-z0-9]+)*$'

export function isId(text: string): boolean {
  return matches(ID_PATTERN, text)
}

export function isKey(text: string): boolean {
  return matches(KEY_PATTERN, text)
}

function matches(pattern: string, text: string): boolean {
  return text.length <= MAX_ID_LENGTH && new RegExp(pattern).test(text)
}
