import { join, parse, sep } from 'node:path'
import { composed } from '../model/composed.ts'
import { exists, listFolder } from './files.ts'
import { UnreadableError } from './unreadable.ts'

const ASCII = /^[\0-\x7f]*$/

/** The steps of a path, with what separates them. */
const STEPS = sep === '\\' ? /([\\/]+)/ : /(\/+)/

/**
 * A path with the names that are on the disk: an accent can be encoded in two ways, and a person sees and types only
 * one. What is not there stays as it was typed, for its reader to report.
 */
export function onDisk(path: string): string {
  try {
    return ASCII.test(path) || exists(path) ? path : (spelledOnDisk(path) ?? path)
  } catch (error) {
    if (error instanceof UnreadableError) return path
    throw error
  }
}

function spelledOnDisk(path: string): string | null {
  const { root } = parse(path)
  let found = root
  for (const step of path.slice(root.length).split(STEPS)) {
    const name = exists(join(found, step)) ? step : nameAlike(step, found)
    if (name === null) return null
    found += name
  }
  return found
}

/** The name in a folder that looks the same. */
function nameAlike(name: string, folder: string): string | null {
  try {
    const entries = listFolder(folder === '' ? '.' : folder)
    return entries.find((entry) => composed(entry.name) === composed(name))?.name ?? null
  } catch {
    return null
  }
}
