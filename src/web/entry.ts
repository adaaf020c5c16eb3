import './newer-methods.ts'
import { startAssessment } from './assessment-live.ts'
import { part } from './dom.ts'
import { reportFailures, showRunning } from './failing.ts'
import { startPacket } from './packet-live.ts'
import type { PageData } from './page-data.ts'

reportFailures()
const data: PageData = JSON.parse(part('data', HTMLScriptElement).textContent ?? '')
if (data.kind === 'assessment') startAssessment(data)
else startPacket(data)
showRunning()
