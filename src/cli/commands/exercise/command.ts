import { defineGroup } from '../../program/declaration.ts'
import { adjudicate } from './adjudicate/command.ts'
import { agree } from './agree/command.ts'
import { checkTable } from './check/command.ts'
import { collect } from './collect/command.ts'
import { exportGroup } from './export/command.ts'
import { grade } from './grade/command.ts'
import { lesson } from './lesson/command.ts'
import { median } from './median/command.ts'
import { packet } from './packet/command.ts'
import { start } from './start/command.ts'

/** `exercise` and its subcommands, for a class that codes the cases. */
export const exercise = defineGroup({
  name: 'exercise',
  commands: [lesson, packet, start, checkTable, exportGroup, collect, agree, adjudicate, median, grade],
  help: () => import('./help.ts'),
})
