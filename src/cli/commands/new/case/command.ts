import { boundsOf } from '../../../../model/date.ts'
import { ValueError } from '../../../errors.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { operand, valueOption } from '../../../program/options.ts'

export interface NewCaseOptions {
  readonly id: string
  readonly president?: string
  /** First and last day of the term, YYYY-MM-DD. */
  readonly from?: string
  readonly until?: string
}

const MAX_NAME = 200

export const newCase = defineCommand({
  name: 'case',
  operands: [operand('<id>', 'lowercase words joined by hyphens; also the file name', 'nothing')],
  options: {
    president: valueOption('--president <name>', 'name of the person the case is about', { parse: parseName }),
    from: valueOption('--from <date>', 'first day of the term', { parse: parseDay }),
    until: valueOption('--until <date>', 'last day of the term', { parse: parseDay }),
  },
  globals: [...USUAL, 'quiet'],
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ options, operands: [id = ''] }): NewCaseOptions => ({ ...options, id }),
  run: async () => (await import('./run.ts')).runNewCase,
})

function parseName(text: string): string {
  const name = text.trim()
  if (name !== '' && name.length <= MAX_NAME) return name
  throw new ValueError(`It must be a name of at most ${MAX_NAME} characters.`)
}

function parseDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && boundsOf(text) !== null) return text
  throw new ValueError('It must be a date such as 1969-01-20.')
}
