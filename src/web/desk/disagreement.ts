import { reasonsFor } from '../../desk/agreement.ts'
import { printHtml } from '../../rendering/document/html.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { agreementDocument } from '../../results/agreement/document.ts'
import { tallyDocument } from '../../results/agreement/tally.ts'
import type { AgreementView } from '../../results/agreement/view.ts'
import type { DeskData } from './data.ts'
import { remarkList } from './remark-list.ts'
import type { Discussed } from './work.ts'

/** How far the class agrees, and where not. */
export function disagreementMarkup(discussed: Discussed, top: number, data: DeskData): Markup {
  const { framework } = data.catalog
  const { agreement, remarks } = discussed
  return html`${remarkList(remarks)}
${printHtml(agreementDocument(agreementView(discussed, top, data)), { level: 3, name: 'Agreement' })}
<details data-fold="tally"><summary>All answers, unit by unit</summary>
${printHtml(tallyDocument({ framework, agreement }), { level: 3, name: 'Tally' })}</details>`
}

/** The view of the agreement: with reasons only once the episodes are revealed, as no unit is known before. */
function agreementView({ agreement }: Discussed, top: number, { catalog, codes }: DeskData): AgreementView {
  const codeOf = (episode: string, coding: string, scale: string) => codes[episode]?.[coding]?.[scale] ?? null
  return { framework: catalog.framework, agreement, reasons: reasonsFor(agreement, top, catalog, codeOf), top }
}
