import type { Assessment } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'
import type { AssessmentView } from './view.ts'

export const assessmentResult = defineResult<AssessmentView, Assessment>({
  title: 'Assessment',
  data: ({ assessment }) => assessment,
  words: async (view) => (await import('./document.ts')).assessmentDocument(view),
})
