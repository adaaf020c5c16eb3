/** Marks what a person has to replace in a new case file, so that one search finds all of it. */
export const PLACEHOLDER = '(placeholder)'
