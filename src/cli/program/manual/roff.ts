/** Characters that need a name in roff, because otherwise some would become typographic ones. */
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '"': '\\(dq',
  '^': '\\(ha',
  '~': '\\(ti',
  '–': '\\(en',
  '—': '\\(em',
  '‘': '\\(oq',
  '’': '\\(cq',
  '“': '\\(lq',
  '”': '\\(rq',
}

/** Text that roff shows as it is: in ASCII, and not starting with a request. An address can break after a slash. */
export function roff(text: string): string {
  return text
    .replace(/[\\\-'`"^~–—‘’“”]/g, (character) => NAMES[character] ?? character)
    .replace(/[^ -~]/gu, (character) => `\\[u${hexadecimal(character)}]`)
    .replace(/\S+:\/\/\S+/g, (address) => address.replace(/(?<=\w)\/(?=\w)/g, '/\\:'))
    .replace(/^(?=\.)/, '\\&')
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

export function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`
}
