import { isRefusal } from '../../../desk/remarks.ts'
import { episodeId } from '../../../model/library.ts'
import { curly } from '../../../rendering/curly.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { shortEpisodeName } from '../../../results/assessment/wording.ts'
import { buttons } from '../../frame.ts'
import { disagreementMarkup, saveAgreement, slidesOf, spreadSlidesOf } from '../agreement.ts'
import { action, dropZone } from '../controls.ts'
import { DESK, type DeskData } from '../data.ts'
import { digestMarkup } from '../digest.ts'
import { refusalNotice, remarkList, shownOrRefused } from '../remark-list.ts'
import type { Step, View } from '../step.ts'

const TOGGLE = 'do-reveal'

export const revealStep: Step = {
  id: 'reveal',
  title: 'Reveal',
  body: () => html`<p>The key says which episode each letter is. If you made the packets on this desk, it is here already; otherwise give the desk key.json.</p>
${dropZone('key', 'Answer key (key.json)', '.json')}
<div id="${DESK.key}"></div>
<div id="${DESK.revealed}"></div>`,
  show: (view) => ({ key: keyMarkup(view), revealed: revealedMarkup(view) }),
  actions: {
    reveal: async ({ change }) =>
      await change('The episodes are revealed below.', (now) => ({ ...now, isRevealed: true })),
    hide: async ({ change }) => await change('The episodes are hidden.', (now) => ({ ...now, isRevealed: false })),
    'save-key': ({ state: { single }, save }, button) => {
      if (single.key === null) return
      save(button, { name: 'key.json', type: 'application/json', content: single.key.bytes })
    },
    'project-revealed': ({ data, work: { revealed }, project, say }, button) => {
      const slides = slidesOf(revealed, data)
      if (slides === null) return say('There is nothing to show yet.')
      project(slides, button)
    },
    'project-revealed-spreads': ({ data, state, work: { revealed }, project, say }, button) => {
      const slides = spreadSlidesOf(revealed, state, data)
      if (slides === null) return say('There is no disagreement to show.')
      project(slides, button)
    },
    'save-revealed': (doing, button) =>
      saveAgreement(doing, doing.work.revealed, button, { kind: 'html', name: 'agree-revealed.html' }),
    'save-revealed-json': (doing, button) =>
      saveAgreement(doing, doing.work.revealed, button, { kind: 'json', name: 'agree-revealed.json' }),
  },
}

function keyMarkup({ state: { isRevealed }, work: { key, solved } }: View): Markup {
  if (key === null) return html`<p class="muted">There is no key on this desk.</p>`
  if (solved !== null && isRefusal(solved)) {
    return html`${refusalNotice(solved)}
${buttons(action('save-key', 'Download key.json'))}`
  }
  return shownOrRefused(
    key,
    (open) => html`<p>The key of packets ${open.packet} is on this desk.</p>
${digestMarkup(open)}
${remarkList(open.remarks)}
${buttons(isRevealed ? action('hide', 'Hide the episodes', TOGGLE) : action('reveal', 'Reveal the episodes', TOGGLE), action('save-key', 'Download key.json'))}`,
  )
}

function revealedMarkup({ data, state, work: { key, solved, revealed } }: View): Markup {
  if (!state.isRevealed || key === null || isRefusal(key)) return html``
  // The key of other packets would name the episodes of another class.
  if (solved !== null && isRefusal(solved)) return html``
  const units = html`<h3>The episodes</h3>
<ol class="episodes">${key.key.units.map(({ unit, episode }) => html`<li><strong>${unit}</strong> <span>${episodeName(episode, data)}</span></li>\n`)}</ol>`
  if (revealed === null) return units
  return html`${units}
${buttons(action('project-revealed', 'Show unit by unit'), action('project-revealed-spreads', 'Show disagreements one by one'), action('save-revealed', 'Download agree-revealed.html'), action('save-revealed-json', 'Download agree-revealed.json'))}
${shownOrRefused(revealed, (found) => disagreementMarkup(found, state, data))}`
}

function episodeName(id: string, { catalog }: DeskData): string {
  const episode = catalog.episodes.find((each) => episodeId(each) === id)
  if (episode === undefined) return id
  const { president, title, from, until } = episode
  return `${shortEpisodeName({ president, period: { from, until } })}: ${curly(title)}`
}
