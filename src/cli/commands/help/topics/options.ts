import { GLOBALS, PRINTS } from '../../../program/globals.ts'
import type { Section, Term } from '../../../program/manual/section.ts'
import { BOM, FORCE, OUT } from '../../../program/output.ts'

export function optionsSection(): Section {
  const terms = (options: readonly { readonly flags: string; readonly description: string }[]): readonly Term[] =>
    options.map(({ flags, description }) => ({ term: flags, meaning: description }))
  return {
    title: 'Options',
    parts: [
      'Many commands share these options. A command takes only those that can change what it does, and its help lists them.',
      { terms: terms([...Object.values(GLOBALS), ...Object.values(PRINTS)]) },
      'Commands that print a result also take:',
      { terms: terms([OUT, FORCE, BOM]) },
    ],
  }
}
