import { asUnread, unpacked } from '../../desk/handed-in.ts'
import { counted } from '../../rendering/words.ts'
import { type Incoming, slim, takeIn } from './intake.ts'
import {
  addStudents,
  type DeskState,
  type KeptFile,
  placeFile,
  SINGLE_FILES,
  type SingleFile,
  takeOver,
} from './state.ts'
import type { Doing } from './step.ts'

/** How many files of a zip file are listed that can hold no table. */
const MAX_UNREAD = 100

/** Takes files that are chosen, or dropped on their places. */
export function listenToFiles(change: Doing['change'], stateNow: () => Promise<DeskState>): void {
  const take = async (place: string, incoming: readonly Incoming[]): Promise<void> => {
    if (incoming.length === 0) return
    const single = SINGLE_FILES.find((each) => each === place)
    if (single === undefined) await takeStudents(incoming)
    else await takeSingle(single, incoming)
  }
  const takeStudents = async (incoming: readonly Incoming[]): Promise<void> => {
    const files: KeptFile[] = []
    let skipped = 0
    for (const each of incoming) {
      const taken = await takeIn(each)
      const { files: tables, others } = unpacked(taken)
      for (const file of tables) files.push(await slim(file))
      for (const path of others.slice(0, MAX_UNREAD)) files.push(asUnread(path, taken))
      if (others.length > MAX_UNREAD) skipped += others.length - MAX_UNREAD
    }
    const state = await stateNow()
    const before = state.students
    const { known } = addStudents(state, files)
    const again = known === 0 ? '' : ` ${counted(known, 'file')} ${known === 1 ? 'was' : 'were'} here already.`
    await change(
      `${counted(files.length - known, 'file')} added.${again}${skipped === 0 ? '' : ` Skipped, because they are no tables: ${counted(skipped, 'file')}.`}`,
      (now) => addStudents(now, files).state,
      (now) => ({ ...now, students: before }),
    )
  }
  const takeSingle = async (name: SingleFile, [first, ...others]: readonly Incoming[]): Promise<void> => {
    if (first === undefined) return
    const file = await takeIn(first)
    const before = await stateNow()
    const only = others.length === 0 ? '' : ' Only the first file counts here.'
    await change(
      `${file.path} is on the desk.${only}`,
      (now) => placeFile(now, name, file),
      (now) => takeOver(now, name, before),
    )
  }

  document.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.files === undefined) return
    const chosen = [...(target.files ?? [])].map((file) => ({ path: file.name, file }))
    target.value = ''
    await take(target.dataset.files, chosen)
  })
  // A file that misses its place must not replace the desk.
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(placeOf(event.target))
  })
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(null)
  })
  document.addEventListener('drop', async (event) => {
    event.preventDefault()
    mark(null)
    const place = placeOf(event.target)
    const dropped = await filesIn(event.dataTransfer)
    await take(place?.dataset.drop ?? 'students', dropped)
  })
}

function placeOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-drop]') : null
}

function mark(place: HTMLElement | null): void {
  for (const each of document.querySelectorAll('[data-drop]')) each.classList.toggle('over', each === place)
}

/** The files that were dropped, and those in dropped folders. */
async function filesIn(transfer: DataTransfer | null): Promise<readonly Incoming[]> {
  if (transfer === null) return []
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  // Both lists are empty as soon as anything waits.
  const entries = items.map((item) => item.webkitGetAsEntry())
  const files = [...transfer.files]
  const found = await Promise.all(
    entries.map(async (entry, index) => (entry?.isDirectory === true ? await inFolder(entry) : (files[index] ?? []))),
  )
  return found.flat().map((each) => ('file' in each ? each : { path: each.name, file: each }))
}

/** More files than a class hands in. */
const MAX_FILES = 2000

async function inFolder(folder: FileSystemEntry): Promise<readonly Incoming[]> {
  const found: Incoming[] = []
  const waiting: FileSystemEntry[] = [folder]
  for (let entry = waiting.pop(); entry !== undefined && found.length < MAX_FILES; entry = waiting.pop()) {
    if (entry.name.startsWith('.')) continue
    if (isFolder(entry)) waiting.push(...(await entriesOf(entry)))
    else if (isFile(entry)) found.push({ path: entry.fullPath.replace(/^\/+/, ''), file: await fileOf(entry) })
  }
  return found
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** A reader gives some entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
