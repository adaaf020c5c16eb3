/**
 * The form in which names that people type are compared. An accent can be part of its letter (NFC, as most keyboards
 * write it) or follow it (NFD, as in many names from macOS). Both look the same, so both mean the same name.
 */
export function composed(text: string): string {
  return text.normalize('NFC')
}

/** The same without case, for names that can be typed with other capitals. */
export function caseless(text: string): string {
  return composed(text).toLowerCase()
}

/** A typed name as a list spells it; the name itself if the list does not have it. */
export function spelledAs(name: string, known: readonly string[]): string {
  return known.includes(name) ? name : (known.find((each) => composed(each) === composed(name)) ?? name)
}
