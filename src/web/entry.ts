import { startAssessment } from './assessment-live.ts'
import { part } from './dom.ts'
import { startPacket } from './packet-live.ts'
import type { PageData } from './page-data.ts'

const data = JSON.parse(part('data', HTMLScriptElement).textContent ?? '') as PageData
if (data.kind === 'assessment') startAssessment(data)
else startPacket(data)
