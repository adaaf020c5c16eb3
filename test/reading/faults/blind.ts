import { type Fault, inBlind } from './fault.ts'

/** Faults in the list of what a blind packet masks. */
export const blindFaults: readonly Fault[] = [
  {
    what: 'a word that is masked twice',
    code: 'duplicate-word',
    at: '4:25',
    word: 'would wait',
    ...inBlind('[would wait]', '[would wait, would wait]'),
  },
  {
    what: 'a masked word that stands in no evidence',
    code: 'idle-mask',
    severity: 'warning',
    at: '4:25',
    word: 'should wait',
    ...inBlind('[would wait]', '[would wait, should wait]'),
  },
  {
    what: 'a masked word that stands in the evidence only as a part of another',
    code: 'idle-mask',
    severity: 'warning',
    at: '4:25',
    word: 'woul',
    ...inBlind('[would wait]', '[would wait, woul]'),
  },
  {
    what: 'a replacement with a masked word in it',
    code: 'masked-replacement',
    at: '5:9',
    word: 'would wait',
    ...inBlind('as: would do nothing', 'as: would wait and see'),
  },
  {
    what: 'a masked word that is no text',
    code: 'wrong-type',
    at: '4:13',
    word: 'text',
    ...inBlind('[would wait]', '[1969]'),
  },
  {
    what: 'a mask without words',
    code: 'out-of-range',
    at: '4:12',
    word: 'at least 1',
    ...inBlind('[would wait]', '[]'),
  },
]
