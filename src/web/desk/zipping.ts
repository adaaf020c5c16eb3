import { zipSync } from 'fflate'
import { KEY_FILE } from '../../desk/packets.ts'

/** Zip files have no time zone; this is the first time that they can tell. Same packets, same bytes. */
const TIME = new Date(1980, 0, 1)

/** What students must not get goes into a folder of its own. */
export const FOR_TEACHERS: readonly string[] = [KEY_FILE, 'roster.csv', 'codings.csv']

/** Packets in two folders, as a zip file: `students` has what is handed out, `teacher` the rest. */
export function zipPackets(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([name, text]) => {
    const folder = FOR_TEACHERS.includes(name) ? 'teacher' : 'students'
    return [`${folder}/${name}`, new TextEncoder().encode(text)] as const
  })
  return zipSync(Object.fromEntries(entries), { mtime: TIME })
}
