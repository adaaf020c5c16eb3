import { shellWord } from '../../../rendering/shell-word.ts'
import { assessmentPage } from '../../../web/assessment-page.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { deskNotices, pageScript } from '../../library/page-script.ts'
import { chooseCoding, evidenceCoding } from '../../library/selection.ts'
import type { Session } from '../../terminal/session.ts'
import { refusePageOnTerminal } from '../../terminal/target.ts'
import { VERSION } from '../../version.ts'
import type { PageOptions } from './command.ts'

/** Writes the assessment as one web page that contains the whole library, or the desk of a teacher. */
export async function runPage(session: Session, options: PageOptions): Promise<ExitStatus> {
  refusePageOnTerminal(session)
  await session.deliver(options.class === true ? await desk(session) : await assessment(session))
  return EXIT.done
}

async function desk({ home, library: open, settings }: Session): Promise<string> {
  const library = await open()
  const { catalog } = library
  const coding = evidenceCoding(catalog.framework, settings.coding)
  const { deskPage } = await import('../../../web/desk/page.ts')
  const { deskDataOf } = await import('./desk-data.ts')
  const { lessonFor } = await import('./lesson.ts')
  return deskPage(
    {
      kind: 'desk',
      version: VERSION,
      catalog,
      coding,
      ...deskDataOf(library, coding),
      ...(await lessonFor(catalog.framework, coding, home)),
      packetProgram: pageScript(home),
    },
    pageScript(home, 'desk'),
    deskNotices(home),
  )
}

async function assessment(session: Session): Promise<string> {
  const { settings, home } = session
  const { catalog, files } = await session.library()
  const coding = chooseCoding(catalog.framework, settings.coding)
  const { cases, exercises } = files()
  const data = {
    kind: 'assessment',
    version: VERSION,
    catalog,
    coding,
    options: [
      ...settings.libraries.flatMap((library) => optionWords('--library', library)),
      ...optionWords('--coding', coding === catalog.framework.defaultCoding ? null : (settings.coding ?? coding)),
    ],
    cases,
    exercises,
  } as const
  return assessmentPage(data, pageScript(home))
}

function optionWords(option: string, value: string | null): readonly string[] {
  return value === null ? [] : [option, shellWord(value)]
}
