import { BROWN, SOUND } from '../support.ts'
import { type Fault, inExercise } from './fault.ts'

/** Faults inside an exercise. */
export const exerciseFaults: readonly Fault[] = [
  {
    what: 'an answer in an exercise',
    code: 'unknown-key',
    at: '11:7',
    word: 'answer',
    ...inExercise('    - date: 2021-02-03', '    - answer: "yes"\n      date: 2021-02-03'),
  },
  {
    what: 'evidence on a condition that does not exist',
    code: 'unknown-condition',
    at: '10:3',
    word: 'resolve',
    ...inExercise('  determination:', '  resolve:'),
  },
  {
    what: 'evidence from before the exercise',
    code: 'outside-episode',
    at: '11:13',
    word: '2019-02-03',
    ...inExercise('    - date: 2021-02-03', '    - date: 2019-02-03'),
  },
  {
    what: 'an exercise that is not called by its id',
    code: 'name-not-id',
    at: '2:5',
    word: 'browne',
    ...inExercise('id: brown', 'id: browne'),
  },
  {
    what: 'an exercise with the id of a case',
    code: 'duplicate-id',
    file: 'exercises/adams.yaml',
    at: '2:5',
    word: 'adams.yaml',
    files: () => ({ ...SOUND, 'exercises/adams.yaml': BROWN.replace('id: brown', 'id: adams') }),
  },
  {
    what: 'a value that a test does not have, in an exercise',
    code: 'wrong-value',
    at: '20:24',
    word: '"maybe" is not allowed for "directed"',
    ...inExercise('tests: { directed: "no" }', 'tests: { directed: maybe }'),
  },
  {
    what: 'a view with a source that is not listed',
    code: 'unknown-source',
    at: '24:54',
    word: 'paper-2020',
    ...inExercise('not., sources: [paper-2021]', 'not., sources: [paper-2020]'),
  },
]
