import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * A file's path seen from the root of a repository, with slashes; absolute if the file is outside. The path itself
 * where the folder that the program runs in is gone.
 */
export function fromRoot(path: string, root: string): string {
  const seen = seenFrom(resolved(root), resolved(path))
  return sep === '/' ? seen : seen.replaceAll(sep, '/')
}

function seenFrom(root: string, path: string): string {
  const inside = relative(root, path)
  if (inside === '') return '.'
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? path : inside
}

export function resolved(path: string): string {
  try {
    return resolve(path)
  } catch {
    // The folder that the program runs in is gone.
    return path
  }
}
