import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { locationIn, type Problem, placed } from './problem.ts'

/** Deeper nesting than any case file has. Checked before parsing: a parser's stack cannot be caught overflowing. */
const MAX_DEPTH = 100

/** A YAML (or JSON) document as plain data, and the way from a path back to its place in the text. */
export interface YamlText {
  readonly file: string
  readonly value: unknown
  /** The place of a problem: its key or value, or the nearest thing that exists around it. */
  locate(problem: Pick<Problem, 'path' | 'atKey'>): Location
}

export interface ParsedYaml {
  /** Null when the syntax is too broken to say what the data would be. */
  readonly yaml: YamlText | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Text → data with positions, and every problem of syntax and of keys. YAML 1.2, core schema, one document, no merge keys. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const fail = (offset: number, problem: Omit<Problem, 'path'>, length = 1): ParsedYaml => ({
    yaml: null,
    diagnostics: [placed({ ...problem, path: [] }, locationIn(file, text, offset, length))],
  })
  if (text.trim() === '') return fail(0, { code: 'empty-file', message: 'The file is empty' })
  const tooDeep = offsetBeyondDepth(text)
  if (tooDeep !== null) {
    return fail(tooDeep, { code: 'too-deep', message: `Nested more than ${MAX_DEPTH} levels deep` })
  }
  const directive = /^%YAML[ \t]+1\.1\b/m.exec(text)
  if (directive !== null) {
    return fail(
      directive.index,
      {
        code: 'yaml-1.1',
        message: 'YAML 1.1 reads yes and no as booleans, and dates as times',
        hint: 'Remove the %YAML line: files here are YAML 1.2.',
      },
      directive[0].length,
    )
  }
  // `prettyErrors` and `uniqueKeys` are quadratic in yaml 2.9; places and duplicates are found here instead.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false, logLevel: 'error' })
  const diagnostics = [...document.errors, ...document.warnings].map(({ code, message, pos: [start, end] }) =>
    placed(
      { code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`, message: sentence(message), path: [] },
      locationIn(file, text, start, end - start),
    ),
  )
  if (diagnostics.length > 0) return { yaml: null, diagnostics }
  const keys = badKeys(document.contents, file, text)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return { yaml: { file, value, locate: (problem) => locate(document, file, text, problem) }, diagnostics: keys }
  } catch (error) {
    return fail(0, {
      code: 'yaml-alias',
      message: error instanceof Error ? sentence(error.message) : 'The aliases cannot be resolved',
      hint: 'Write the repeated part out instead of using an alias.',
    })
  }
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`.slice(0, 200)
}

/** Where brackets or indentation first go too deep, or null. Linear, and never deceived into a smaller depth. */
function offsetBeyondDepth(text: string): number | null {
  let flow = 0
  let lineStart = 0
  const indents: number[] = []
  for (const line of text.split('\n')) {
    const markers = /^[\s\-?:]*/.exec(line)?.[0] ?? ''
    if (line.trim() !== '') {
      const indent = markers.length - markers.trimStart().length
      while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop()
      for (const [index, character] of [...markers].entries()) {
        if (index === indent || character === '-' || character === '?') indents.push(index)
      }
      indents.push(markers.length)
    }
    if (indents.length > 2 * MAX_DEPTH) return lineStart
    for (const [index, character] of [...line].entries()) {
      if (character === '[' || character === '{') flow++
      else if (character === ']' || character === '}') flow = Math.max(0, flow - 1)
      if (flow > MAX_DEPTH) return lineStart + index
    }
    lineStart += line.length + 1
  }
  return null
}

/** Keys that stand twice in one mapping, that are reserved, or that are not plain words. */
function badKeys(root: unknown, file: string, text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const walk = (node: unknown): void => {
    if (isSeq(node)) {
      for (const item of node.items) walk(item)
    } else if (isMap(node)) {
      const seen = new Set<string>()
      for (const pair of node.items) {
        const problem = keyProblem(pair.key, seen)
        if (problem !== null) found.push(placed({ ...problem, path: [] }, nodeLocation(pair.key, file, text)))
        walk(pair.value)
      }
    }
  }
  walk(root)
  return found
}

function keyProblem(key: unknown, seen: Set<string>): Omit<Problem, 'path'> | null {
  if (isAlias(key) || !isScalar(key)) {
    return { code: 'odd-key', message: 'A key must be a plain word, not a list, a mapping or an alias' }
  }
  const name = String(key.value)
  if (name === '__proto__') return { code: 'reserved-key', message: 'The key "__proto__" is not allowed' }
  if (name === '<<') {
    return { code: 'merge-key', message: 'Merge keys (<<) are not supported', hint: 'Write the merged part out.' }
  }
  if (seen.has(name)) {
    return {
      code: 'duplicate-key',
      message: `The key "${name.slice(0, 80)}" stands twice in this mapping`,
      hint: 'Keep one of the two; only one could be read.',
    }
  }
  seen.add(name)
  return null
}

function nodeLocation(node: unknown, file: string, text: string): Location {
  const [start, end] = (isNode(node) ? node.range : null) ?? [0, 1]
  return locationIn(file, text, start, end - start)
}

function locate(document: Document, file: string, text: string, problem: Pick<Problem, 'path' | 'atKey'>): Location {
  let value: unknown = document.contents
  let key: Node | null = null
  let complete = true
  for (const step of problem.path) {
    const next = childAt(value, step, document)
    if (next === null) {
      complete = false
      break
    }
    key = next.key ?? key
    value = next.value
  }
  const atValue = complete && problem.atKey !== true && isNode(value) && value.range != null
  return nodeLocation(atValue || key === null ? value : key, file, text)
}

function childAt(
  parent: unknown,
  step: string | number,
  document: Document,
): { readonly key: Node | null; readonly value: unknown } | null {
  const node = isAlias(parent) ? parent.resolve(document) : parent
  if (isSeq(node)) {
    return typeof step === 'number' && step < node.items.length ? { key: null, value: node.items[step] } : null
  }
  if (!isMap(node)) return null
  const pair: Pair | undefined = node.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === String(step),
  )
  return pair === undefined ? null : { key: isNode(pair.key) ? pair.key : null, value: pair.value }
}
