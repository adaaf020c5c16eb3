import type { Ruling } from '../../model/class-coding.ts'
import type { Finding } from '../../reading/problems/problem.ts'
import { bytesToText, textToBytes } from './packing.ts'
import { type DeskState, EMPTY_DESK, FIELDS, type KeptFile, type Made, SINGLE_FILES } from './state.ts'

/** A kept file as JSON can hold it. */
interface WrittenFile {
  readonly path: string
  readonly modified: number | null
  readonly content: string
  readonly problem?: Finding | undefined
}

/**
 * Keeps the desk in this browser, but not that episodes are revealed: who opens the desk again may do so before a class.
 * False if the browser does not allow it, or has no room.
 */
export function keep(name: string, { fields, students, single, made, rulings }: DeskState): boolean {
  const singles = SINGLE_FILES.flatMap((each) => {
    const file = single[each]
    return file === null ? [] : [[each, written(file)] as const]
  })
  const text = JSON.stringify({
    fields,
    students: students.map(written),
    single: Object.fromEntries(singles),
    made,
    rulings,
  })
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

/** The desk as it was kept; an empty one if there is none, or if it can’t be read. */
export function kept(name: string): DeskState {
  try {
    return readState(JSON.parse(localStorage.getItem(name) ?? 'null'))
  } catch {
    return EMPTY_DESK
  }
}

function written({ path, modified, bytes, problem }: KeptFile): WrittenFile {
  return { path, modified, content: bytesToText(bytes), problem }
}

function readState(value: unknown): DeskState {
  if (!isRecord(value)) return EMPTY_DESK
  const { fields, students, single, made, rulings } = value
  const choices = Object.keys(FIELDS).flatMap((name) => {
    const choice = isRecord(fields) ? fields[name] : undefined
    return typeof choice === 'string' ? [[name, choice]] : []
  })
  const singles = SINGLE_FILES.flatMap((name) => {
    const file = isRecord(single) ? readFile(single[name]) : null
    return file === null ? [] : [[name, file] as const]
  })
  return {
    fields: { ...FIELDS, ...Object.fromEntries(choices) },
    students: Array.isArray(students) ? students.flatMap((each: unknown) => readFile(each) ?? []) : [],
    single: { ...EMPTY_DESK.single, ...Object.fromEntries(singles) },
    isRevealed: false,
    made: readMade(made),
    rulings: Array.isArray(rulings) ? rulings.flatMap((each: unknown) => readRuling(each) ?? []) : [],
  }
}

function readMade(value: unknown): Made | null {
  if (!isRecord(value)) return null
  const { plan, spare, isSaved } = value
  if (!Array.isArray(plan) || typeof spare !== 'number') return null
  return { plan: plan.filter((each: unknown) => typeof each === 'string'), spare, isSaved: isSaved === true }
}

function readFile(value: unknown): KeptFile | null {
  if (!isRecord(value)) return null
  const { path, modified, content, problem } = value
  if (typeof path !== 'string' || typeof content !== 'string') return null
  const bytes = bytesIn(content)
  if (bytes === null) return null
  const file = { path, modified: typeof modified === 'number' ? modified : null, bytes }
  return isFinding(problem) ? { ...file, problem } : file
}

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value)) return false
  const { code, message, hint } = value
  return code === 'bad-zip' && typeof message === 'string' && (hint === undefined || typeof hint === 'string')
}

/** Null if the content is damaged. The other files are still good. */
function bytesIn(content: string): Uint8Array | null {
  try {
    return textToBytes(content)
  } catch {
    return null
  }
}

function readRuling(value: unknown): Ruling | null {
  if (!isRecord(value)) return null
  const { episode, scale, answer, reason } = value
  const isWhole = [episode, scale, answer, reason].every((each) => typeof each === 'string')
  return isWhole
    ? { episode: String(episode), scale: String(scale), answer: String(answer), reason: String(reason) }
    : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
