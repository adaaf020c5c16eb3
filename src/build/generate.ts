import { join } from 'node:path'
import { toManPage } from '../cli/program/manual/man.ts'
import { manualOf } from '../cli/program/manual.ts'
import { createReading, PROGRAM } from '../cli/program/program.ts'
import { processIo } from '../cli/terminal/io.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { readFolder } from '../reading/files.ts'
import { readLibrary } from '../reading/library.ts'
import { writeSnapshot } from '../reading/snapshot.ts'

/** The shipped library's snapshot, name → text. Throws when the library is not sound. */
export async function snapshot(home: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(home, 'cases')
  const { files, diagnostics } = readFolder(folder)
  const { library, diagnostics: found } = readLibrary(folder, files, null, await PROGRAM.reservedNames())
  const all = [...diagnostics, ...found]
  if (library === null || hasErrors(all)) {
    const list = all.map(({ location: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`)
    throw new Error(`The shipped library is not sound:\n${list.join('\n')}`)
  }
  return writeSnapshot(files, library)
}

/** The man page, of the shipped library. */
export async function manual(home: string): Promise<string> {
  // Named as any folder, the library is parsed: the snapshot that is there may be of an earlier build.
  const io = Object.assign(processIo(home), { env: { BACKROOM_LIBRARY: join(home, 'cases') } })
  return toManPage(await manualOf(createReading(io).session('text')))
}
