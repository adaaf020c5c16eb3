/**
 * More nesting than any real file has, and less than any stack allows. Checked before or while a text
 * is parsed: a stack overflow in a parser can't be caught.
 */
export const MAX_DEPTH = 100
