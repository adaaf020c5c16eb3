import type { Library } from '../../src/model/library.ts'

/** Where a page could be broken out of: elements, attributes, scripts, comments, entities, bidi marks, links. */
export const PAYLOADS = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onfocus='window.hacked = 1' autofocus='",
  '</script><script>window.hacked = 1</script>',
  '<!--<script>',
  '</title></style><svg onload="window.hacked = 1">',
  '&lt;b&gt; &#60;i&#62;',
  '\u202eevil\u2066',
  '\u2028\u0000\u001b[31m',
  'javascript:window.hacked=1 https://a.org/"onclick="window.hacked=1',
  '__proto__ constructor toString',
] as const

/** What may hold any text; the rest of a case is ids, answers and dates. */
const PROSE = new Set(
  'title summary result text rationale argument by uncertain outside president party label question about limits author publisher url example meaning indicates met not-met undecided unknown'.split(
    ' ',
  ),
)

/** A library in which every prose text holds a payload. */
export function hostileLibrary(library: Library): Library {
  let turn = 0
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      return PROSE.has(key) ? `${PAYLOADS[turn++ % PAYLOADS.length]} ${value}` : value
    }
    if (Array.isArray(value)) return value.map((each) => poison(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, poison(child, name)]))
  }
  return poison(library, '') as Library
}
