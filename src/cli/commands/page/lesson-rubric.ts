import { join } from 'node:path'
import { defaultRubric } from '../../../classroom/grading.ts'
import type { Framework } from '../../../model/framework.ts'
import { readWhole } from '../../../reading/files.ts'
import { readRubric } from '../../../reading/rubric.ts'

/** The text of the lesson’s rubric; null if it names conditions or codings that this framework does not have. */
export function lessonRubricFor(framework: Framework, coding: string, home: string): string | null {
  const name = 'rubric.yaml'
  const path = join(home, 'cases/lesson', name)
  const text = readWhole(path)
  if (text === null) throw new Error(`${path} is missing`)
  const file = { name, path, bytes: new TextEncoder().encode(text) }
  return readRubric(file, framework, defaultRubric(coding)).rubric === null ? null : text
}
