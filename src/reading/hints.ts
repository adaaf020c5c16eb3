/** How to write what has a fixed form. `check` and the JSON Schemas for editors say the same. */

export const DATE_HINT =
  'Write 1969, 1969-12, 1969-12-03, or 1971-07-09/1971-07-11. Add ~ for approximate, ? for uncertain.'

export const DAY_HINT = 'Write a day as YYYY-MM-DD.'

export const ID_HINT = 'Use lowercase letters and digits, with single hyphens between words.'

export const OWN_HINT = 'Names that begin with x- are for your own fields. Choose another id.'

export const URL_HINT = 'Write a full address that begins with https:// or http://.'

export const PARAGRAPH_HINT = 'Write a paragraph of the article as P and its number, such as P4.'
