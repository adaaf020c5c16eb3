import { join } from 'node:path'
import { defaultRubric } from '../../../classroom/grading.ts'
import type { Framework } from '../../../model/framework.ts'
import { keysOf } from '../../../model/keys.ts'
import { readWhole } from '../../../reading/files.ts'
import { readRubric } from '../../../reading/rubric.ts'
import type { DeskData } from '../../../web/desk/data.ts'
import { bytesToText } from '../../../web/desk/packing.ts'
import { ABOUT, isData, PAGES } from '../exercise/lesson/pages.ts'
import { fileOf, lessonText, printLesson } from '../exercise/lesson/printing.ts'

/** What the desk offers of the lesson. To a library on another subject, only what is made from its framework fits. */
export async function lessonFor(
  framework: Framework,
  coding: string,
  home: string,
): Promise<Pick<DeskData, 'lessonRubric' | 'lessonPages'>> {
  const lessonRubric = rubricFor(framework, coding, home)
  const names = keysOf(PAGES).filter((name) => lessonRubric !== null || PAGES[name] === null)
  const lessonPages = names.map(async (name) => {
    const text = await lessonText(name, home, async () => framework)
    const page = isData(name) ? text : await printLesson(text)
    return { name: fileOf(name), about: ABOUT[name], packed: bytesToText(new TextEncoder().encode(page)) }
  })
  return { lessonRubric, lessonPages: await Promise.all(lessonPages) }
}

/** The text of the lesson’s rubric; null if it names conditions or codings that this framework does not have. */
function rubricFor(framework: Framework, coding: string, home: string): string | null {
  const name = 'rubric.yaml'
  const path = join(home, 'cases/lesson', name)
  const text = readWhole(path)
  if (text === null) throw new Error(`${path} is missing`)
  const file = { name, path, bytes: new TextEncoder().encode(text) }
  return readRubric(file, framework, defaultRubric(coding)).rubric === null ? null : text
}
