import type { Packet } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { PacketView } from './document.ts'

export const packetResult = defineResult<PacketView, Packet>({
  title: 'Packet',
  data: ({ packet }) => packet,
  words: async (view) => (await import('./document.ts')).packetDocument(view),
})
