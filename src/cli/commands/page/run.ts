import { assessmentPage } from '../../../web/assessment-page.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { pageScript } from '../../library/page-script.ts'
import { chooseCoding } from '../../library/selection.ts'
import type { Session } from '../../terminal/session.ts'
import { shellWord } from '../../terminal/shell.ts'
import { refusePageOnTerminal } from '../../terminal/target.ts'
import { VERSION } from '../../version.ts'

/** Writes the assessment as one web page that contains the whole library. */
export async function runPage(session: Session): Promise<ExitStatus> {
  refusePageOnTerminal(session)
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
  await session.deliver(await assessmentPage(data, pageScript(home)))
  return EXIT.done
}

function optionWords(option: string, value: string | null): readonly string[] {
  return value === null ? [] : [option, shellWord(value)]
}
