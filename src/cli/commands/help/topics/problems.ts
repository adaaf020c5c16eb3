import { keysOf } from '../../../../model/keys.ts'
import { SUBJECTS } from '../../../../model/problem-facts.ts'
import { PROBLEMS, type ProblemCode } from '../../../../model/problems.ts'
import type { Section, Term } from '../../../program/manual/section.ts'

const SEVERITIES = { error: '', warning: 'Warning. ', varies: 'Error or warning. ' } as const

/** Every problem in the table, grouped by subject. */
export function problemsSection(): Section {
  const codes = keysOf(PROBLEMS)
  return {
    title: 'Problems',
    parts: [
      'Each problem in a file has a code, such as [missing-key]. Codes never change, so scripts can use them: backroom check --format json. A file with errors cannot be used; a file with only warnings can.',
      ...keysOf(SUBJECTS).flatMap((subject) => [
        `${SUBJECTS[subject]}:`,
        { terms: codes.filter((code) => PROBLEMS[code].about === subject).map(termOf) },
      ]),
    ],
  }
}

function termOf(code: ProblemCode): Term {
  const { severity, says, cure } = PROBLEMS[code]
  return { term: code, meaning: `${SEVERITIES[severity]}${says} ${cure}` }
}
