import type { FileOfCodings } from '../../../desk/file-of-codings.ts'
import { nothingFrom, openAnswersOf, openInWords } from '../../../desk/open-words.ts'
import { isRefusal } from '../../../desk/remarks.ts'
import { type AfterSettling, afterSettling } from '../../../desk/settled.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { counted, series } from '../../../rendering/words.ts'
import { printCodings } from '../../../results/codings/csv.ts'
import { buttons } from '../../frame.ts'
import { action, dropZone, NOTHING_YET, textField } from '../controls.ts'
import { DESK, type DeskData } from '../data.ts'
import { remarkList, shownOrRefused } from '../remark-list.ts'
import type { Step } from '../step.ts'
import { CODES_FIELD, type Work } from '../work.ts'

export const collectStep: Step = {
  id: 'collect',
  title: 'Collect',
  body: () => html`<p>Give the desk what students handed in: CSV files, Excel workbooks (.xlsx), packets that were saved as .html, or the .zip file of a learning platform. If somebody handed in twice, the later answers count.</p>
${dropZone('students', 'Files of students', '.csv,.tsv,.txt,.xlsx,.xlsm,.html,.htm,.zip')}
<details><summary>Answers as numbers or other codes</summary>
<div class="fields">${textField('codes', CODES_FIELD, 'such as 1=no, 2=mostly-no, 3=mixed, 4=mostly-yes, 5=yes', 'text')}</div></details>
<div id="${DESK.collected}"></div>
${buttons(action('download-class', 'Download class.csv'), action('remove-all', 'Remove all files'))}`,
  show: ({ data, work }) => ({ collected: collectedMarkup(work, data) }),
  actions: {
    remove: async ({ state, change }, { dataset: { path } }) => {
      const gone = state.students.filter((each) => each.path === path)
      await change(
        `Removed ${path}.`,
        (now) => ({ ...now, students: now.students.filter((each) => each.path !== path) }),
        (now) => ({ ...now, students: [...now.students, ...gone] }),
      )
    },
    'remove-all': async ({ state: { students }, change, say }) => {
      if (students.length === 0) return say('There is no file to remove.')
      await change(
        `Removed ${counted(students.length, 'file')}.`,
        (now) => ({ ...now, students: [] }),
        (now) => ({ ...now, students: [...students, ...now.students] }),
      )
    },
    'download-class': ({ data, work: { collection }, say, save }, button) => {
      if (collection === null || isRefusal(collection)) return say('There are no rows to save yet.')
      const rows = collection.rows.map(({ row }) => row)
      save(button, { name: 'class.csv', type: 'text/csv', content: printCodings(rows, data.catalog.framework) })
    },
  },
}

interface FileItem extends AfterSettling {
  readonly path: string
  readonly read: FileOfCodings
}

function collectedMarkup(work: Work, data: DeskData): Markup {
  const { files, collection, strangers, wrong } = work
  if (wrong.codes !== undefined) {
    return html`<p class="notice">No file is read while “${CODES_FIELD}” is wrong: see above.</p>`
  }
  if (files.length === 0) return NOTHING_YET
  const found =
    collection === null
      ? html`<p class="notice">No row can be used yet. Below, each file says why.</p>`
      : shownOrRefused(
          collection,
          ({ rows, remarks }) => html`<p class="count">${countOf(rows, files)}</p>
${remarkList([...remarks, ...strangers])}`,
        )
  const settled = collection === null || isRefusal(collection) ? [] : collection.settled
  const items = files.map(({ file: { path }, read }) => ({ path, read, ...afterSettling(read, path, settled) }))
  const isBad = items.some(({ bad, read }) => bad || read.rows.length === 0)
  return html`${found}
${againstKey(work, data)}
<details data-fold="files"${isBad ? html` open` : ''}><summary>${counted(files.length, 'file')}</summary>
<ul class="files">${items.map(fileItem)}</ul></details>`
}

function countOf(rows: readonly { readonly row: { readonly coder: string } }[], files: Work['files']): string {
  const coders = new Set(rows.map(({ row }) => row.coder)).size
  const empty = withoutRows(files)
  const from = `${empty === 0 ? '' : `${files.length - empty} of `}${counted(files.length, 'file')}`
  return `${counted(rows.length, 'row')} of ${counted(coders, 'coder')}, from ${from}.${empty === 0 ? '' : ` Not a row from ${counted(empty, 'file')}: see below.`}`
}

function withoutRows(files: Work['files']): number {
  return files.filter(({ read }) => read.rows.length === 0).length
}

function fileItem({ path, read, remarks }: FileItem): Markup {
  return html`<li><p><strong>${path}</strong> ${counted(read.rows.length, 'row')} <button type="button" data-action="remove" data-path="${path}" aria-label="Remove ${path}">Remove</button></p>
${remarkList(remarks)}</li>
`
}

/** What is still missing, as the key knows. A file that can’t be read may be what somebody handed in. */
function againstKey({ solved, open, files }: Work, { catalog: { framework } }: DeskData): Markup {
  if (solved === null) return html``
  return shownOrRefused(solved, () => {
    const absent = open.filter(({ isAbsent }) => isAbsent)
    const partial = open.filter(({ isAbsent }) => !isAbsent)
    const unread = absent.length === 0 ? 0 : withoutRows(files)
    return html`<p>${nothingFrom(absent)}${unread === 0 ? '' : ` But not a row can be used from ${counted(unread, 'file')}, which may be theirs.`}</p>
${
  partial.length === 0
    ? ''
    : html`<details data-fold="open"><summary>${openAnswersOf(partial)}: ${series(partial.map(({ coder }) => coder))}</summary>
<ul class="remarks">${partial.map((each) => html`<li>${openInWords(each, framework)}</li>\n`)}</ul></details>`
}`
  })
}
