import type { Exercise } from '../../model/exercise.ts'
import { defineResult } from '../result.ts'
import type { ExerciseView } from './document.ts'

/** An open exercise: evidence without codes. */
export interface ShownExercise extends Exercise {
  readonly schemaVersion: 1
}

export const exerciseResult = defineResult<ExerciseView, ShownExercise>({
  title: 'Exercise',
  data: ({ exercise }) => ({ schemaVersion: 1, ...exercise }),
  words: async (view) => (await import('./document.ts')).exerciseDocument(view),
})
