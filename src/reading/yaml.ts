import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { MAX_DEPTH } from './depth.ts'
import { createLocator, type Locator, placeAll } from './problems/place.ts'
import type { Finding, Problem, Span, SpanProblem } from './problems/problem.ts'
import { SYNTAX_HINTS, sentence, syntaxProblem } from './yaml-syntax.ts'

/** Lexer tokens without text: the start of a document, the end of a flow collection, and the start of a scalar. */
const LEXER_MARKS = new Set(['\u0002', '\u0018', '\u001f'])

/** A YAML (or JSON) document as plain data, with a way to find the location of a path in the text. */
interface YamlText {
  readonly file: string
  readonly value: unknown
  /** False after a syntax error. Then parts may be missing, and only what comes before it is reliable. */
  readonly isWhole: boolean
  isReliable(location: Location): boolean
  /** The location of a problem: its key or value, or the nearest parent that exists. */
  locate(problem: Pick<Problem, 'path' | 'atKey'>): Location
}

export interface ParsedYaml {
  /** Null if the syntax is too broken to get any data. */
  readonly yaml: YamlText | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Text → data with positions, and every problem with syntax or keys. YAML 1.2, core schema, one document, no merge
 * keys.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const place = createLocator(file, text)
  const fail = (problem: SpanProblem): ParsedYaml => ({
    yaml: null,
    diagnostics: placeAll([problem], place),
  })
  const obstacle = obstacleIn(text)
  if (obstacle !== null) return fail(obstacle)
  // `prettyErrors` and `uniqueKeys` are quadratic in yaml 2.9; places and duplicates are found here instead.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false, logLevel: 'error' })
  const problems = [...document.errors, ...document.warnings].map(syntaxProblem)
  const syntax = placeAll(problems, place)
  const broken = problems.toSorted((a, b) => a.start - b.start)[0]
  const brokenAt = broken === undefined ? null : place(broken)
  const nodes = badNodes(document)
  const diagnostics = [...syntax, ...placeAll(nodes, place)]
  // A collection used as a key would become text, and so would each key inside it.
  if (nodes.some(({ code }) => code === 'odd-key')) return { yaml: null, diagnostics }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const isReliable = (location: Location): boolean => brokenAt === null || isBefore(location, brokenAt)
    const yaml = { file, value, isWhole: brokenAt === null, isReliable }
    return { yaml: { ...yaml, locate: (problem) => locate(document, place, problem) }, diagnostics }
  } catch (error) {
    if (diagnostics.length > 0) return { yaml: null, diagnostics }
    const message = error instanceof Error ? sentence(error.message) : "The aliases can't be resolved"
    const hint = 'Write out the repeated part instead of using an alias.'
    return fail({ code: 'yaml-alias', message, hint, start: 0, end: 1 })
  }
}

/** A problem that makes parsing impossible; null if there is none. */
function obstacleIn(text: string): SpanProblem | null {
  if (text.trim() === '') return { code: 'empty-file', message: 'The file is empty', start: 0, end: 1 }
  const tooDeep = offsetBeyondDepth(text)
  if (tooDeep !== null) {
    const message = `Nested more than ${MAX_DEPTH} levels deep`
    return { code: 'too-deep', message, start: tooDeep, end: tooDeep + 1 }
  }
  const directive = /^%YAML[ \t]+1\.1\b/m.exec(text)
  if (directive === null) return null
  return {
    code: 'yaml-1.1',
    message: 'YAML 1.1 reads yes and no as booleans, and dates as times',
    hint: 'Remove the %YAML line. Files must be YAML 1.2.',
    start: directive.index,
    end: directive.index + directive[0].length,
  }
}

function isBefore(a: Location, b: Location): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

/**
 * Where brackets or indentation first go too deep; null if nowhere. Linear, and without recursion, so the stack can't
 * overflow.
 */
function offsetBeyondDepth(text: string): number | null {
  return offsetBeyondFlowDepth(text) ?? offsetBeyondBlockDepth(text)
}

/** The lexer can tell a real bracket from one inside a text. Most files have too few of either to go too deep. */
function offsetBeyondFlowDepth(text: string): number | null {
  if (text.replace(/[^[{]+/g, '').length <= MAX_DEPTH) return null
  let depth = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1)
    if (depth > MAX_DEPTH) return offset
    if (!LEXER_MARKS.has(token)) offset += token.length
  }
  return null
}

function offsetBeyondBlockDepth(text: string): number | null {
  let lineStart = 0
  const indents: number[] = []
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const levels = levelsOf(line)
      while ((indents.at(-1) ?? -1) >= levels[0]!) indents.pop()
      for (const level of levels) indents.push(level)
    }
    if (indents.length > 2 * MAX_DEPTH) return lineStart
    lineStart += line.length + 1
  }
  return null
}

/** The columns at which a line starts a block: each `-` or `?` at its beginning, and what follows them. */
function levelsOf(line: string): readonly number[] {
  const markers = /^[\s\-?:]*/.exec(line)?.[0] ?? ''
  const indent = markers.length - markers.trimStart().length
  const own = [...markers].flatMap((marker, index) =>
    index === indent || (index > indent && (marker === '-' || marker === '?')) ? [index] : [],
  )
  return [...own, markers.length]
}

/** Duplicate keys, reserved keys, keys that are not plain words, and aliases without an anchor. */
function badNodes(document: Document): readonly SpanProblem[] {
  const found: SpanProblem[] = []
  const anchors = new Set<string>()
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) found.push(unknownAnchor(node))
      return
    }
    if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor)
    if (isSeq(node)) {
      for (const item of node.items) walk(item)
    } else if (isMap(node)) walkMap(node)
  }
  const walkMap = ({ items }: YAMLMap): void => {
    const names = new Set<string>()
    for (const { key, value } of items) {
      const problem = keyProblem(key, names)
      if (problem !== null) found.push({ ...problem, ...spanOf(key) })
      walk(value)
    }
  }
  walk(document.contents)
  return found
}

function unknownAnchor(node: Alias): SpanProblem {
  const message = `The alias refers to an unknown anchor, "${node.source.slice(0, 80)}"`
  return { code: 'yaml-alias', message, hint: SYNTAX_HINTS.BAD_ALIAS, ...spanOf(node) }
}

function keyProblem(key: unknown, seen: Set<string>): Finding | null {
  if (isAlias(key) || !isScalar(key)) {
    return { code: 'odd-key', message: 'A key must be a plain word, not a list, a mapping, or an alias' }
  }
  const name = String(key.value)
  if (name === '__proto__') return { code: 'reserved-key', message: 'The key "__proto__" is not allowed' }
  if (name === '<<') {
    return { code: 'merge-key', message: 'Merge keys (<<) are not supported', hint: 'Write out the merged part.' }
  }
  if (seen.has(name)) {
    return {
      code: 'duplicate-key',
      message: `The key "${name.slice(0, 80)}" appears twice in this mapping`,
      hint: 'Keep one of the two.',
    }
  }
  seen.add(name)
  return null
}

function spanOf(node: unknown): Span {
  const [start, end] = (isNode(node) ? node.range : null) ?? [0, 1]
  return { start, end }
}

function locate(document: Document, place: Locator, problem: Pick<Problem, 'path' | 'atKey'>): Location {
  let value: unknown = document.contents
  let key: Node | null = null
  let complete = true
  for (const step of problem.path) {
    const next = childAt(value, step, document)
    if (next === null) {
      complete = false
      break
    }
    key = next.key ?? (isNode(next.value) ? next.value : key)
    value = next.value
  }
  const atValue = complete && problem.atKey !== true && isNode(value) && value.range != null
  return place(spanOf(atValue || key === null ? value : key))
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
