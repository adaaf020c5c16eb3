/**
 * More levels of nesting than any honest file or record has, and fewer than any stack. Checked before or while a text
 * is parsed: a parser's stack cannot be caught overflowing.
 */
export const MAX_DEPTH = 100
