/**
 * A web address that may become a link: http or https, an ASCII host without a user name, then any URL characters. None
 * of them can end a link of HTML or of Markdown, so what follows it stays outside.
 */
const ADDRESS = /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][\w.~:/?#@!$&'()*+,;=%[\]-]*)?$/i

export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}
