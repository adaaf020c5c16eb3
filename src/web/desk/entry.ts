import '../newer-methods.ts'
import { part } from '../dom.ts'
import { reportFailures, showRunning } from '../failing.ts'
import type { DeskData } from './data.ts'
import { startDesk } from './live.ts'

reportFailures()
const data: DeskData = JSON.parse(part('data', HTMLScriptElement).textContent ?? '')
void startDesk(data).then(showRunning)
