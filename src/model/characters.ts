// Characters that must never reach a terminal raw, as contents of regular expression classes (flag `u`). The
// ranges are Unicode's, written out: every Node version then agrees, and \p{…} would slow each start.

/** Controls, by Unicode's category Cc: C0, DEL and C1. */
export const CONTROLS = String.raw`\0-\x1f\x7f-\x9f`

/** Halves of characters, Cs: lone surrogates. */
export const SURROGATES = String.raw`\ud800-\udfff`

/**
 * Characters without a shape of their own (Cf, Zl, and Zp): direction, zero width, byte order; line and paragraph
 * separators.
 */
export const INVISIBLES = [
  String.raw`\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064`,
  String.raw`\u2066-\u206f\ufeff\ufff9-\ufffb\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}`,
  String.raw`\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}`,
].join('')
