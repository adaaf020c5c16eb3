import { html, type Markup } from '../../../rendering/document/markup.ts'
import { TURNING } from '../../../rendering/page/slide-keys.ts'
import { buttons } from '../../frame.ts'
import { disagreementMarkup, saveAgreement, slidesOf, spreadSlidesOf } from '../agreement.ts'
import { action, choiceField, NOTHING_YET } from '../controls.ts'
import { DESK } from '../data.ts'
import { shownOrRefused } from '../remark-list.ts'
import type { Step } from '../step.ts'

const SHOWN = ['3', '5', '10', '20'].map((number) => [number, number] as const)

export const discussStep: Step = {
  id: 'discuss',
  title: 'Discuss',
  body: () => html`<p>Show the class what it answered, and where it disagrees. Units are letters here, so nobody learns which episode they are.</p>
${buttons(action('project', 'Show unit by unit'), action('project-spreads', 'Show disagreements one by one'), action('save-tally', 'Download tally.html'), action('save-agree', 'Download agree.html'), action('save-agree-json', 'Download agree.json'))}
<p class="muted">Both fill the screen, and tally.html does too. ${TURNING}; Esc ends it.</p>
<div class="fields">${choiceField('top', 'Disagreements to show', '', [...SHOWN, ['all', 'All']])}</div>
<div id="${DESK.disagreement}"></div>`,
  show: ({ data, state, work: { discussed } }) => ({ disagreement: discussedMarkup(data, state, discussed) }),
  actions: {
    project: ({ data, work: { discussed }, project, say }, button) => {
      const slides = slidesOf(discussed, data)
      if (slides === null) return say('There is nothing to show yet.')
      project(slides, button)
    },
    'project-spreads': ({ data, state, work: { discussed }, project, say }, button) => {
      const slides = spreadSlidesOf(discussed, state, data)
      if (slides === null) return say('There is no disagreement to show.')
      project(slides, button)
    },
    'save-tally': (doing, button) =>
      saveAgreement(doing, doing.work.discussed, button, { kind: 'tally', name: 'tally.html' }),
    'save-agree': (doing, button) =>
      saveAgreement(doing, doing.work.discussed, button, { kind: 'html', name: 'agree.html' }),
    'save-agree-json': (doing, button) =>
      saveAgreement(doing, doing.work.discussed, button, { kind: 'json', name: 'agree.json' }),
  },
}

function discussedMarkup(
  data: Parameters<Step['show']>[0]['data'],
  state: Parameters<Step['show']>[0]['state'],
  discussed: Parameters<Step['show']>[0]['work']['discussed'],
): Markup {
  if (discussed === null) return NOTHING_YET
  return shownOrRefused(discussed, (found) => disagreementMarkup(found, state, data))
}
