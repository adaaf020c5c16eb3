/** The coder's name in the rows if none was given. */
export const NAMELESS = 'me'
