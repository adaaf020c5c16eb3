import type { Answers } from '../model/framework.ts'
import { counted } from '../rendering/words.ts'
import { printCodings } from '../results/codings/csv.ts'
import { listenToButtons } from './actions.ts'
import { part } from './dom.ts'
import { followAnswers } from './following.ts'
import { listenToJumps } from './jumps.ts'
import { askedIn, rowsOf } from './packet.ts'
import type { PacketData } from './page-data.ts'

/** Updates the rows to hand in whenever an answer changes. */
export function startPacket(data: PacketData): void {
  const asked = askedIn(data)
  listenToButtons({ name: `${data.packet.coder}.csv`, missing: () => null })
  listenToJumps()
  followAnswers(asked, (answers: Answers) => {
    const open = asked.ids.length - Object.keys(answers).length
    part('announcement', HTMLElement).textContent =
      open === 0 ? 'Every question is answered.' : `${open} of ${counted(asked.ids.length, 'question')} still open.`
    part('rows', HTMLElement).textContent = printCodings(rowsOf(data, answers), data.framework)
  })
}
