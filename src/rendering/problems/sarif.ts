import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import { keysOf } from '../../model/keys.ts'
import { PROBLEMS, type ProblemCode } from '../../model/problems.ts'
import { toJson } from '../escape.ts'
import { type Problems, sentences } from './problems.ts'

/** Relative paths start here: tools know this name as the root of the sources. */
const ROOT = '%SRCROOT%'

/** Problems as one run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0). */
export function toSarif({ version, diagnostics }: Problems): string {
  const rules = keysOf(PROBLEMS).filter((code) => diagnostics.some((diagnostic) => diagnostic.code === code))
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'backroom-diplomacy', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, rules.indexOf(diagnostic.code))),
      },
    ],
  })
}

function ruleOf(code: ProblemCode): object {
  const { severity, says, cure } = PROBLEMS[code]
  return {
    id: code,
    shortDescription: { text: literal(says) },
    fullDescription: { text: literal(`${says} ${cure}`) },
    help: { text: literal(cure) },
    ...(severity === 'varies' ? {} : { defaultConfiguration: { level: severity } }),
  }
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number): object {
  const { severity, code, location } = diagnostic
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: literal(sentences(diagnostic)) },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(location.file), region: regionOf(location) } }],
  }
}

/** A text in which nothing is a placeholder (SARIF 3.11.5) or a link (3.11.6). */
function literal(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
}

/**
 * A region without an end reaches to the end of its line. The end is left out if the line is empty, or longer than the
 * part that is known.
 */
function regionOf({ line, column, length, text }: Location): object {
  const endColumn = column + length
  return { startLine: line, startColumn: column, ...(endColumn <= text.length + 1 ? { endColumn } : {}) }
}

function artifactOf(file: string): object {
  const [, drive = '', path = ''] = /^([a-z]:(?=\/))?(.*)$/is.exec(file) ?? []
  // Windows allows halves of surrogate pairs in names; an address has no way to write them.
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (drive !== '') return { uri: `file:///${drive}${encoded}` }
  if (path.startsWith('//')) return { uri: `file:${encoded}` }
  if (path.startsWith('/')) return { uri: `file://${encoded}` }
  return { uri: encoded, uriBaseId: ROOT }
}
