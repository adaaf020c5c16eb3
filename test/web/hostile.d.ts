import type { Library } from '../../src/model/library.ts'
/** Where a page could be broken out of: elements, attributes, scripts, comments, entities, bidi marks, links. */
export declare const PAYLOADS: readonly [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onfocus='window.hacked = 1' autofocus='",
  '</script><script>window.hacked = 1</script>',
  '<!--<script>',
  '</title></style><svg onload="window.hacked = 1">',
  '&lt;b&gt; &#60;i&#62;',
  '‮evil⁦',
  '\u2028\0\u001B[31m',
  'javascript:window.hacked=1 https://a.org/"onclick="window.hacked=1',
  '__proto__ constructor toString',
]
/** A library in which every prose text holds a payload. */
export declare function hostileLibrary(library: Library): Library
