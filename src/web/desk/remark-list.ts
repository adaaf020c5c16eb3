import { isRefusal, type Refusal, type Remark } from '../../desk/remarks.ts'
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import { curly } from '../../rendering/curly.ts'
import { printHtml } from '../../rendering/document/html.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { shownOf } from '../../rendering/shown.ts'

/** What a step says beside its result. */
export function remarkList(remarks: readonly Remark[]): Markup {
  return html`${remarks.map((remark) =>
    remark.kind === 'problems'
      ? problemList(remark.diagnostics)
      : html`<ul class="remarks">${shownOf(remark.texts, remark.most).map((text) => html`<li>${lines(text)}</li>\n`)}</ul>\n`,
  )}`
}

/** Why a step can’t be done. */
export function refusalNotice({ refusal, diagnostics }: Refusal): Markup {
  return html`<div class="notice"><p>${lines(refusal)}</p>${problemList(diagnostics)}</div>`
}

/** The result as markup, or why there is none. */
export function shownOrRefused<T extends object>(result: T | Refusal, show: (result: T) => Markup): Markup {
  return isRefusal(result) ? refusalNotice(result) : show(result)
}

function problemList(diagnostics: readonly Diagnostic[]): Markup {
  if (diagnostics.length === 0) return html``
  return printHtml([{ kind: 'diagnostics', diagnostics: sortDiagnostics(diagnostics) }], { level: 3, name: 'Problems' })
}

function lines(text: string): readonly Markup[] {
  return curly(text)
    .split('\n')
    .map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
}
