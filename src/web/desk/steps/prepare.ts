import { html } from '../../../rendering/document/markup.ts'
import { buttons } from '../../frame.ts'
import { textToBytes } from '../packing.ts'
import type { Step } from '../step.ts'

export const prepareStep: Step = {
  id: 'prepare',
  title: 'Prepare',
  body: ({ lessonPages }) => html`<p>Pages to read or print:</p>
<ul class="remarks">${lessonPages.map(({ name, about }) => html`<li><strong>${name}</strong>: ${about}</li>`)}</ul>
${buttons(...lessonPages.map(({ name }) => html`<button type="button" data-action="save-lesson" data-page="${name}">Download ${name}</button>`))}`,
  show: () => ({}),
  actions: {
    'save-lesson': ({ data: { lessonPages }, save }, button) => {
      const page = lessonPages.find(({ name }) => name === button.dataset.page)
      if (page === undefined) return
      save(button, { name: page.name, type: typeOf(page.name), content: textToBytes(page.packed) })
    },
  },
}

function typeOf(name: string): string {
  return name.endsWith('.yaml') ? 'application/yaml' : 'text/html'
}
