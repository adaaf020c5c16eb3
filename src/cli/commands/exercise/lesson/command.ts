import { keysOf } from '../../../../model/keys.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { type OperandDeclaration, oneOf } from '../../../program/options.ts'
import { PAGES, type PageName } from './pages.ts'

const PAGE: OperandDeclaration<PageName> = {
  flags: '[page]',
  description: `page of the lesson: ${keysOf(PAGES).join(', ')} (default: guide)`,
  parse: (text) => oneOf(text, keysOf(PAGES)),
  offer: { words: () => keysOf(PAGES).map((word) => ({ word, description: '' })) },
}

export interface LessonOptions {
  readonly page: PageName
}

export const lesson = defineCommand({
  name: 'lesson',
  operands: [PAGE],
  options: {},
  globals: ['library', ...LOOKS],
  formats: ['markdown', 'html'],
  help: () => import('./help.ts'),
  toOptions: ({ operands: [page = 'guide'] }): LessonOptions => ({ page }),
  run: async () => (await import('./run.ts')).runLesson,
})
