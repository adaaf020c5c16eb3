import { savedAt } from '../model/coding-row.ts'
import type { Answers } from '../model/framework.ts'
import { printCodings } from '../results/codings/csv.ts'
import { listenToButtons } from './actions.ts'
import { part } from './dom.ts'
import { followAnswers } from './following.ts'
import { listenToJumps } from './jumps.ts'
import { askedIn, rowsOf } from './packet.ts'
import type { PacketData } from './page-data.ts'
import { openInWords, showProgress } from './progress.ts'
import { keepInPage, keptInPage, rememberPage } from './saved-copy.ts'
import { download } from './saving.ts'

const INSTEAD = 'copy the rows instead.'

/** Updates the rows to hand in whenever an answer changes. */
export function startPacket(data: PacketData): void {
  const wholePage = rememberPage()
  const { coder } = data.packet
  const asked = askedIn(data)
  let given: Answers = {}

  const prepare = (): boolean => {
    const saved = savedAt(Date.now())
    const rows = rowsOf(data, given).map((row) => ({ ...row, saved }))
    part('rows', HTMLElement).textContent = printCodings(rows, data.framework)
    keepInPage(rows)
    return true
  }
  const show = (answers: Answers): void => {
    given = answers
    showProgress(data, answers)
    showMeanings()
    prepare()
  }
  const note = (): string => openInWords(data, given)
  const savePage = (button: HTMLElement): void => {
    prepare()
    download(button, {
      name: `${coder}-answers.html`,
      type: 'text/html',
      content: wholePage(),
      instead: INSTEAD,
      note: note(),
    })
  }

  if (window.self !== window.top) noteFrame()
  const undo = followAnswers({ asked, saved: keptInPage(), show })
  const rows = { name: `${coder}.csv`, instead: INSTEAD, prepare, note }
  listenToButtons(rows, { undo, 'save-page': savePage, meanings: toggleMeanings })
  listenToJumps()
}

/** Other pages show packets in frames that may forbid to save, and whose address nobody sees. */
function noteFrame(): void {
  part('framed', HTMLElement).hidden = false
  for (const sentence of document.querySelectorAll('.own-tab')) sentence.remove()
  const folded = part('rows', HTMLElement).closest('details')
  if (folded !== null) folded.open = true
}

/** Where there is little room, only the meaning of the chosen answer is shown. */
function showMeanings(): void {
  for (const group of document.querySelectorAll('fieldset')) {
    const meaning = group.querySelector(':checked + span .meaning')?.textContent ?? ''
    const place = group.querySelector('.chosen')
    if (place !== null) place.textContent = meaning
  }
}

function toggleMeanings(button: HTMLElement): void {
  const isOpen = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!isOpen))
}
