import type { OpenKey } from '../../desk/key.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'

/** What proves that nobody changed the key: the class sees it before, in its packets, and at the reveal. */
export function digestMarkup({ digest }: OpenKey): Markup {
  return html`<p>SHA-256 of key.json, for your first slide. Each packet has it too: <code class="digest">${digest}</code></p>`
}
