import { join, posix } from 'node:path'
import type { Framework } from '../../../../model/framework.ts'
import { keysOf } from '../../../../model/keys.ts'
import { readWhole } from '../../../../reading/files.ts'
import { printMarkdownPage, type Target } from '../../../../rendering/page/markdown-page.ts'
import { formPage } from './form.ts'
import { isData, PAGES, type PageName } from './pages.ts'

/** Where the pages are in the package. */
const FOLDER = 'cases/lesson'

/** A page of the lesson as Markdown, or as YAML. `home` is the folder of the program. */
export async function lessonText(page: PageName, home: string, frameworkOf: () => Promise<Framework>): Promise<string> {
  const file = PAGES[page]
  if (file === null) return formPage(await frameworkOf())
  const path = join(home, FOLDER, file)
  const text = readWhole(path)
  if (text === null) throw new Error(`${path} is missing`)
  return text
}

/** The same as a page for paper. */
export async function printLesson(text: string): Promise<string> {
  return await printMarkdownPage(text, targetOf)
}

/** A page of the lesson leads to the others by their usual names. Other files of the package are not beside it. */
function targetOf(href: string): Target {
  if (href.startsWith('https://')) return { address: href }
  const page = keysOf(PAGES).find((name) => PAGES[name] === href)
  if (page !== undefined) return { address: fileOf(page) }
  return { file: posix.join(FOLDER, href.replace(/#.*/, '')) }
}

/** The usual name of a page’s file. */
export function fileOf(page: PageName): string {
  return isData(page) ? (PAGES[page] ?? '') : `${page}.html`
}
