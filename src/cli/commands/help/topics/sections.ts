import type { Framework } from '../../../../model/framework.ts'
import type { Command } from '../../../program/declaration.ts'
import type { Section } from '../../../program/manual/section.ts'
import type { Topic } from '../topics.ts'
import { answersSection } from './answers.ts'
import { casesSection } from './cases.ts'
import { environmentSection } from './environment.ts'
import { exitStatusSection } from './exit-status.ts'
import { formatsSection } from './formats.ts'
import { optionsSection } from './options.ts'
import { problemsSection } from './problems.ts'
import { resultsSection } from './results.ts'
import { studentsSection } from './students.ts'
import { tablesSection } from './tables.ts'

/** What topics need to know. */
export interface Subject {
  /** Every command's declaration. */
  readonly commands: readonly Command[]
  /** The folder of the JSON Schemas, as shown to the reader. */
  readonly schemas: string
  /** The framework in use. Rejects with a DataError if there is none that can be used. */
  framework(): Promise<Framework>
}

const SECTIONS: Readonly<Record<Topic, (subject: Subject) => Section | Promise<Section>>> = {
  results: resultsSection,
  students: studentsSection,
  options: optionsSection,
  'exit-status': exitStatusSection,
  environment: environmentSection,
  formats: formatsSection,
  tables: tablesSection,
  answers: answersSection,
  cases: casesSection,
  problems: problemsSection,
}

/** The text of a topic. */
export async function sectionOn(topic: Topic, subject: Subject): Promise<Section> {
  return await SECTIONS[topic](subject)
}
