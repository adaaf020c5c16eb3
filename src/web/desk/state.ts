import type { HandedIn } from '../../desk/handed-in.ts'
import type { Ruling } from '../../model/class-coding.ts'
import type { SourceFile } from '../../reading/source-file.ts'

/** A file that the teacher gave, or that the desk made. Its path has the folders in which it was dropped; no two students’ files have the same. */
export type KeptFile = HandedIn

/** The files of which there is one. */
export const SINGLE_FILES = ['key', 'roster', 'rubric', 'gradebook'] as const
export type SingleFile = (typeof SINGLE_FILES)[number]

/** What the teacher chooses: the fields of the page, as they are written. */
export const FIELDS = {
  coders: '30',
  perCoder: '2',
  overlap: '',
  units: '',
  spare: '3',
  seed: '',
  codes: '',
  top: '5',
  unit: '',
  ties: 'open',
  column: '',
  names: 'roster',
  outOf: '',
  overwrite: '',
} as const
export type Field = keyof typeof FIELDS

/** Packets that were made here. */
export interface Made {
  /** What was said of them, as sentences. */
  readonly plan: readonly string[]
  /** How many spare ones. */
  readonly spare: number
  /** Were they downloaded? Then they may be handed out. */
  readonly isSaved: boolean
}

/** Everything on the desk. Each change makes another one, so that the one before can come back. */
export interface DeskState {
  readonly fields: Readonly<Record<Field, string>>
  /** In the order in which they came. */
  readonly students: readonly KeptFile[]
  readonly single: Readonly<Record<SingleFile, KeptFile | null>>
  readonly isRevealed: boolean
  /** The packets of the key, if they were made here. */
  readonly made: Made | null
  /** What the class decided, in order. */
  readonly rulings: readonly Ruling[]
}

const NO_FILES = { key: null, roster: null, rubric: null, gradebook: null }

export const EMPTY_DESK: DeskState = {
  fields: FIELDS,
  students: [],
  single: NO_FILES,
  isRevealed: false,
  made: null,
  rulings: [],
}

/** The choices that belong to a file: another gradebook has other columns. */
const CHOICES_OF: Readonly<Partial<Record<SingleFile, readonly Field[]>>> = {
  gradebook: ['column', 'names'],
}

/** Takes one of the single files over from another state, with what belongs to it. The rest stays. */
export function takeOver(state: DeskState, name: SingleFile, from: DeskState): DeskState {
  const choices = (CHOICES_OF[name] ?? []).map((field) => [field, from.fields[field]] as const)
  return {
    ...state,
    single: { ...state.single, [name]: from.single[name] },
    fields: { ...state.fields, ...Object.fromEntries(choices) },
    ...(name === 'key' ? { made: from.made, isRevealed: from.isRevealed } : {}),
  }
}

/** Puts a file on the desk, or takes it away. A new key starts hidden. */
export function placeFile(state: DeskState, name: SingleFile, file: KeptFile | null): DeskState {
  return takeOver(state, name, { ...EMPTY_DESK, single: { ...NO_FILES, [name]: file } })
}

export interface Added {
  readonly state: DeskState
  /** How many of the files were on the desk already. */
  readonly known: number
}

/**
 * Adds students’ files. The same file twice is one. Another one with the same name gets a folder of its own, so that
 * nothing takes it for a copy of the first.
 */
export function addStudents(state: DeskState, files: readonly KeptFile[]): Added {
  const students = [...state.students]
  let known = 0
  for (const file of files) {
    if (students.some((each) => isSame(each, file))) known++
    else students.push({ ...file, path: freePath(file.path, students) })
  }
  return { state: { ...state, students }, known }
}

function freePath(path: string, taken: readonly KeptFile[]): string {
  const isTaken = (wanted: string): boolean => taken.some((each) => each.path === wanted)
  if (!isTaken(path)) return path
  for (let number = 2; ; number++) if (!isTaken(`${number}/${path}`)) return `${number}/${path}`
}

/** Of what can't be read, only the place tells. */
function isSame(a: KeptFile, b: KeptFile): boolean {
  if (a.problem !== undefined || b.problem !== undefined) return a.path === b.path
  return nameOf(a.path) === nameOf(b.path) && sameBytes(a.bytes, b.bytes)
}

/** The name of a file without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

export function asSource(file: KeptFile): SourceFile {
  return { ...file, name: nameOf(file.path) }
}
