import { SOUND } from '../support.ts'
import { type Fault, inBlind } from './fault.ts'

/** Faults in what a blind packet masks. */
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
    what: 'an item of which masks leave nothing',
    code: 'masked-away',
    at: '5:9',
    word: '"nothing was said" is all that is left of "She said that she would wait."',
    ...inBlind('[would wait]\n    as: would do nothing', '[She said that she would wait]\n    as: nothing was said'),
  },
  {
    what: 'an episode that readers recognize, and that the case does not have',
    code: 'unknown-episode',
    at: '3:25',
    word: '"waitin"',
    ...inBlind('id: adams', 'id: adams\nrecognizable: [waiting, waitin]'),
  },
  {
    what: 'a masked word that is no text',
    code: 'wrong-type',
    at: '4:13',
    word: 'text',
    ...inBlind('[would wait]', '[1969]'),
  },
  {
    what: 'a blind file of a case that does not exist',
    code: 'unknown-case',
    file: 'blind/adms.yaml',
    at: '2:5',
    word: '"adms" is not a case',
    files: () => {
      const { 'blind/adams.yaml': blind, ...others } = SOUND
      return { ...others, 'blind/adms.yaml': String(blind).replace('id: adams', 'id: adms') }
    },
  },
  {
    what: 'a blind file that is not called by its id',
    code: 'name-not-id',
    file: 'blind/quincy.yaml',
    at: '2:5',
    word: 'quincy',
    files: () => {
      const { 'blind/adams.yaml': blind, ...others } = SOUND
      return { ...others, 'blind/quincy.yaml': String(blind) }
    },
  },
  {
    what: 'two blind files of one case',
    code: 'duplicate-id',
    file: 'blind/more/adams.yaml',
    at: '2:5',
    word: 'blind/adams.yaml',
    files: () => ({ ...SOUND, 'blind/more/adams.yaml': String(SOUND['blind/adams.yaml']) }),
  },
  {
    what: 'a key of a case in a blind file',
    code: 'unknown-key',
    at: '3:1',
    word: 'president',
    ...inBlind('id: adams', 'id: adams\npresident: Jane Adams'),
  },
  {
    what: 'a masked word that stands only in the evidence on the outcome',
    code: 'idle-mask',
    severity: 'warning',
    at: '4:25',
    word: 'sent nobody',
    ...inBlind('[would wait]', '[would wait, sent nobody]'),
  },
  {
    what: 'a mask without words',
    code: 'out-of-range',
    at: '4:12',
    word: 'at least 1',
    ...inBlind('[would wait]', '[]'),
  },
]
