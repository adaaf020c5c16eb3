/** Marks text to replace in a new case file, so that one search finds it all. */
export const PLACEHOLDER = '(placeholder)'
