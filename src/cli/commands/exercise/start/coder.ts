/** The name in the rows of somebody who gave none. */
export const NAMELESS = 'me'
