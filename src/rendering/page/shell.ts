import { sha256 } from '@noble/hashes/sha2.js'
import { html, Markup, type MarkupValue } from '../document/markup.ts'

export interface Page {
  readonly title: string
  readonly style: string
  /** The page's own program, or null for a page without one. */
  readonly script: string | null
  /** The content of `body`: landmarks, one of them `main`. */
  readonly body: MarkupValue
}

/**
 * A whole page in one file that ends with a newline. Its policy allows only its own style and script, identified by
 * their digests. Nothing is loaded or sent, and no other script can run.
 */
export function htmlPage({ title, style, script, body }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digestOf(style)}'`,
    ...(script === null ? [] : [`script-src '${digestOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${Markup.code('style', style)}</style>
</head>
<body>
${body}
${script === null ? '' : html`<script>${Markup.code('script', script)}</script>\n`}</body>
</html>
`.toString()
}

/**
 * A source expression of Content Security Policy Level 3: `sha256-` and the digest in base64. The desk makes pages in a
 * browser, which has a digest of its own only on pages from https.
 */
function digestOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`
}
