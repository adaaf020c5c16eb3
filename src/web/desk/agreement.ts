import { knownIn, reasonsFor } from '../../desk/agreement.ts'
import { isRefusal } from '../../desk/remarks.ts'
import { printHtml } from '../../rendering/document/html.ts'
import type { Markup } from '../../rendering/document/markup.ts'
import { toJson } from '../../rendering/escape.ts'
import { printPage } from '../../rendering/page/document-page.ts'
import { agreementDocument } from '../../results/agreement/document.ts'
import { agreementResult, tallyResult } from '../../results/agreement/result.ts'
import { spreadSlides, tallyDocument } from '../../results/agreement/tally.ts'
import type { AgreementView } from '../../results/agreement/view.ts'
import type { DeskData } from './data.ts'
import type { DeskState } from './state.ts'
import type { Doing } from './step.ts'
import type { Discussed, Work } from './work.ts'

/** How far the class agrees, and where not. What there is to say of files names students, so it is not here. */
export function disagreementMarkup(discussed: Discussed, { fields }: DeskState, data: DeskData): Markup {
  const view = {
    ...agreementView(discussed, fields.top, data),
    howToSeeMore: 'choose another number above',
  }
  return printHtml(agreementDocument(view), { level: 3, name: 'Agreement' })
}

/** The tally as slides, one for each unit; null if there is none. */
export function slidesOf(discussed: Work['discussed'], { catalog }: DeskData): Markup | null {
  if (discussed === null || isRefusal(discussed)) return null
  const { framework } = catalog
  const { agreement, key } = discussed
  return printHtml(tallyDocument({ framework, agreement, known: knownIn(catalog, key, agreement) }), {
    level: 1,
    name: 'Tally',
  })
}

/** The disagreements that the desk shows as slides, one for each; null if there are none. */
export function spreadSlidesOf(discussed: Work['discussed'], { fields }: DeskState, data: DeskData): Markup | null {
  if (discussed === null || isRefusal(discussed)) return null
  const view = agreementView(discussed, fields.top, data)
  const slides = spreadSlides(view, view.top)
  return slides.length === 0 ? null : printHtml(slides, { level: 1, name: 'Disagreements' })
}

/** Downloads what `exercise agree` prints: with `--tally` as a page, as a page, or as JSON. */
export function saveAgreement(
  { data, state, save, say }: Doing,
  discussed: Work['discussed'],
  button: HTMLElement,
  { kind, name }: { readonly kind: 'tally' | 'html' | 'json'; readonly name: string },
): void {
  if (discussed === null || isRefusal(discussed)) {
    say('There is nothing to save yet.')
    return
  }
  const view = agreementView(discussed, state.fields.top, data)
  if (kind === 'json') {
    save(button, { name, type: 'application/json', content: toJson(agreementResult.data(view)) })
    return
  }
  const page =
    kind === 'tally'
      ? printPage(tallyDocument(view), tallyResult.title)
      : printPage(agreementDocument(view), agreementResult.title)
  save(button, { name, type: 'text/html', content: page })
}

/** With reasons only if the episodes are known. */
function agreementView({ agreement, key }: Discussed, top: string, { catalog, codes }: DeskData): AgreementView {
  const shown = top === 'all' ? agreement.spreads.length : Number(top)
  const codeOf = (episode: string, coding: string, scale: string) => codes[episode]?.[coding]?.[scale] ?? null
  return {
    framework: catalog.framework,
    agreement,
    known: knownIn(catalog, key, agreement),
    reasons: reasonsFor(agreement, shown, catalog, codeOf),
    top: shown,
  }
}
