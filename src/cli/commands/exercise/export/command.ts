import { defineGroup } from '../../../program/declaration.ts'
import { gift } from './gift/command.ts'
import { qca } from './qca/command.ts'
import { recalOir } from './recal-oir/command.ts'

export const exportGroup = defineGroup({
  name: 'export',
  commands: [qca, gift, recalOir],
  help: () => import('./help.ts'),
})
