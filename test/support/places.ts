import { delimiter, sep } from 'node:path'

/**
 * `$DIR` and `$HOME` with the path that follows become what they stand for, as this platform writes paths; `$:` becomes
 * what it puts between the folders of a list.
 */
export function placed(text: string, places: Readonly<Record<'DIR' | 'HOME', string>>): string {
  const path = (_: string, name: 'DIR' | 'HOME', rest: string): string => places[name] + rest.replaceAll('/', sep)
  return text.replaceAll(/\$(DIR|HOME)((?:\/[\w.-]+)*)/g, path).replaceAll('$:', delimiter)
}

/**
 * The folder becomes `$DIR`, also where JSON doubles the backslashes of Windows, and where there are slashes instead. In a
 * command, its quotes go too, unless what follows needs them.
 */
export function unplaced(text: string, folder: string): string {
  const forms = [folder.replaceAll('\\', '\\\\'), folder, folder.replaceAll('\\', '/')]
  const unnamed = forms.reduce((rest, form) => rest.replaceAll(form, '$DIR'), text)
  return unnamed.replaceAll(/\bbackroom [a-z-].*/g, (command) => command.replaceAll(/"(\$DIR[\w.\\/:=+-]*)"/g, '$1'))
}

/** A line with a path in it may break anywhere, because the path may be of any length. */
export function hasPassage(text: string, passage: string): boolean {
  if (!passage.includes('$DIR')) return text.includes(passage)
  const flowing = (each: string): string => each.replaceAll(/\s+/g, ' ')
  return flowing(text).includes(flowing(passage))
}

/** So that texts with paths can be compared: `/` for each `\` of Windows, but on others nothing changes. */
export function slashed(text: string): string {
  return sep === '/' ? text : text.replaceAll(/\\+/g, '/')
}

/** The same for JSON, where a single `\` begins an escape. */
export function slashedJson(text: string): string {
  return sep === '/' ? text : text.replaceAll('\\\\', '/')
}
