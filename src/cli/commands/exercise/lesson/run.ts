import { join } from 'node:path'
import { keysOf } from '../../../../model/keys.ts'
import { readWhole } from '../../../../reading/files.ts'
import { printMarkdownPage } from '../../../../rendering/page/markdown-page.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { refusePageOnTerminal } from '../../../terminal/target.ts'
import type { LessonOptions } from './command.ts'
import { formPage } from './form.ts'
import { PAGES, type PageName } from './pages.ts'

/** Prints a page of the lesson as Markdown, or as a page for paper. */
export async function runLesson(session: Session, { page }: LessonOptions): Promise<ExitStatus> {
  const text = await textOf(page, session)
  if (session.settings.format !== 'html') {
    await session.present(text)
    return EXIT.done
  }
  refusePageOnTerminal(session)
  await session.out(await printMarkdownPage(text, addressOf))
  return EXIT.done
}

async function textOf(page: PageName, session: Session): Promise<string> {
  const file = PAGES[page]
  if (file === null) return formPage((await session.library()).catalog.framework)
  const path = join(session.home, 'cases/lesson', file)
  const text = readWhole(path)
  if (text === null) throw new Error(`${path} is missing`)
  return text
}

/** A page of the lesson leads to the others by their usual names. Other files of the package are not beside it. */
function addressOf(href: string): string | null {
  if (href.startsWith('https://')) return href
  const page = keysOf(PAGES).find((name) => PAGES[name] === href)
  return page === undefined ? null : `${page}.html`
}
