/** The seed that orders the letters if none was given. */
export const SEED = 'start'

/** The coder's name in the rows if none was given. */
export const NAMELESS = 'me'
