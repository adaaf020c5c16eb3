import { defineResult } from '../result.ts'
import type { DoctorReport } from './document.ts'

export const doctorResult = defineResult<DoctorReport, DoctorReport>({
  title: 'Doctor',
  data: (report) => report,
  words: async (report) => (await import('./document.ts')).doctorDocument(report),
})
