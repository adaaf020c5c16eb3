import type { Case } from '../../model/case.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import { parseCaseName } from '../selection.ts'
import type { GlobalOptions } from '../settings.ts'
import { chooseCoding, show } from './shared.ts'

/** Every episode that the coding covers, with its codes. */
export async function runCaseList(options: GlobalOptions, { catalog }: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { framework } = catalog
  const coding = chooseCoding(framework, options.coding)
  const episodes = catalog.episodes.filter(({ codings }) => Object.hasOwn(codings, coding))
  await show({ kind: 'case-list', view: { framework, episodes, coding } }, options, io)
  return EXIT.done
}

/** One case, or one episode of it, with evidence, disputes, channels, timeline and sources. */
export async function runCaseShow(
  name: string,
  options: GlobalOptions,
  { catalog, files }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { case: id, episode } = parseCaseName(catalog, name)
  const file = files().cases.find((each) => each.id === id) as Case
  await show({ kind: 'case', view: { framework: catalog.framework, case: file, episode } }, options, io)
  return EXIT.done
}
