import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { refusePageOnTerminal } from '../../../terminal/target.ts'
import type { LessonOptions } from './command.ts'
import { isData } from './pages.ts'
import { fileOf, lessonText, printLesson } from './printing.ts'

/** Prints a page of the lesson as Markdown, or as a page for paper; points only as YAML. */
export async function runLesson(session: Session, { page }: LessonOptions): Promise<ExitStatus> {
  if (isData(page) && session.settings.format === 'html') {
    throw new UsageError(
      `"${page}" is a YAML file for "exercise grade --rubric", so it can't be a page. Add --out ${fileOf(page)}.`,
    )
  }
  const text = await lessonText(page, session.home, async () => (await session.library()).catalog.framework)
  if (session.settings.format !== 'html') {
    await session.present(text)
    return EXIT.done
  }
  refusePageOnTerminal(session)
  await session.out(await printLesson(text))
  return EXIT.done
}
