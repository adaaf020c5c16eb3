/** Kinds of files that students hand in by mistake, and their first bytes, in hexadecimal; `..` is any byte. */
const SIGNS: readonly (readonly [name: string, start: string])[] = [
  ['a PDF', '255044462d'],
  ['a picture (.png)', '89504e47'],
  ['a picture (.jpg)', 'ffd8ff'],
  ['a picture (.gif)', '474946383761'],
  ['a picture (.gif)', '474946383961'],
  ['a picture (.webp)', '52494646........57454250'],
  ['a picture (.tif)', '49492a00'],
  ['a picture (.tif)', '4d4d002a'],
  // Photos of a phone (.heic), and what it films.
  ['a photo or a video', '000000..66747970'],
  ['a text document (.rtf)', '7b5c727466'],
  // "From: <Saved", as Chrome writes it, and Safari's own form.
  ['a web archive', '46726f6d3a203c5361766564'],
  ['a web archive', '62706c6973743030'],
  ['a packed folder (.rar)', '526172211a07'],
  ['a packed folder (.7z)', '377abcaf271c'],
  ['a packed file (.gz)', '1f8b08'],
]

/** How many bytes show which of these kinds a file is. */
export const FOREIGN_BYTES = 16

/** What a file is, as its first bytes say, if it is neither text nor a workbook; null if they do not say it. */
export function foreignKind(bytes: Uint8Array): string | null {
  const start = [...bytes.subarray(0, FOREIGN_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return SIGNS.find(([, sign]) => new RegExp(`^${sign}`).test(start))?.[0] ?? null
}
