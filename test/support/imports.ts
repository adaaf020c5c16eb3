import { posix } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { ImportRule, Permission } from '../import-rules.ts'

/** An import in a file of src. */
export interface Import {
  /** Seen from src: `reading/yaml.ts`. */
  readonly file: string
  /** As the file writes it: `../model/case.ts`, `node:fs`. */
  readonly specifier: string
}

/** Every import of a file: static, of types only, on demand, and `export … from`. Throws where the text is not TypeScript. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = ({ source }: { readonly source: Source | null }): void => {
    if (source === null) return
    const { value, start, end } = source
    // A path that is only known at run time cannot be checked. Written like this, it matches no rule.
    found.push({ file, specifier: typeof value === 'string' ? value : `import(${text.slice(start, end)})` })
  }
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program)
  return found
}

interface Source {
  readonly start: number
  readonly end: number
  /** What a literal says. */
  readonly value?: unknown
}

/** Why an import is not allowed; null when it is. */
export function refusalOf({ file, specifier }: Import, rules: readonly ImportRule[]): string | null {
  const { folder, path } = placeOf(file)
  const rule = rules.find((each) => each.folder === folder)
  if (rule === undefined) return `src/${file}: ${folder} has no row in test/import-rules.ts.`
  const target = targetOf(file, specifier)
  if (target.isInside && target.name === folder) return null
  const allowed = target.isInside ? rule.folders : rule.packages
  if (allowed === 'all') return null
  const named = allowed.filter(({ name }) => name === target.name)
  if (named.some(({ only }) => only === undefined || only.some((door) => isAt(path, door)))) return null
  const doors = named.flatMap(({ only = [] }) => only)
  const who = doors.length === 0 ? `${folder} may not` : `in ${folder} only ${doors.join(', ')} may`
  return `src/${file} imports ${specifier}: ${who}. ${rule.why}`
}

/** What the rules allow although no import needs it, as `folder or file → name`. */
export function unusedPermissions(imports: readonly Import[], rules: readonly ImportRule[]): readonly string[] {
  const uses = imports.map(({ file, specifier }) => ({ ...placeOf(file), name: targetOf(file, specifier).name }))
  return rules.flatMap((rule) =>
    permissionsOf(rule)
      .flatMap(({ name, only = [''] }) => only.map((door) => ({ name, door })))
      .filter(
        ({ name, door }) =>
          !uses.some((use) => use.folder === rule.folder && use.name === name && (door === '' || isAt(use.path, door))),
      )
      .map(({ name, door }) => `${posix.join(rule.folder, door)} → ${name}`),
  )
}

/** The rules in Markdown: a table, then the exceptions if there are any. */
export function importTable(rules: readonly ImportRule[]): string {
  const rows = rules.map(({ folder, folders, packages, why }) => [
    folder,
    cellOf(folders, ''),
    cellOf(packages, '`'),
    why,
  ])
  const table = [['folder', 'may import', 'outside packages', 'why'], Array(4).fill('---'), ...rows]
  const exceptions = rules.flatMap((rule) =>
    permissionsOf(rule)
      .filter(({ exception }) => exception !== undefined)
      .map((each) => `- ${rule.folder} may import ${withDoors(each, '`')}. ${each.exception}`),
  )
  return [
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    ...(exceptions.length === 0 ? [] : ['', 'Exceptions for now:', '', ...exceptions]),
    '',
  ].join('\n')
}

function cellOf(permissions: readonly Permission[] | 'all', quote: string): string {
  if (permissions === 'all') return 'all'
  const lasting = permissions.filter(({ exception }) => exception === undefined)
  return lasting.length === 0 ? 'none' : lasting.map((each) => withDoors(each, quote)).join(', ')
}

function withDoors({ name, only }: Permission, quote: string): string {
  const doors = only === undefined ? '' : ` (${only.map((door) => `\`${door}\``).join(', ')})`
  return `${quote}${name}${quote}${doors}`
}

function permissionsOf({ folders, packages }: ImportRule): readonly Permission[] {
  return [folders, packages].flatMap((list) => (list === 'all' ? [] : list))
}

/** The folder of a file of src, and its path from there. */
function placeOf(file: string): { readonly folder: string; readonly path: string } {
  const [folder = '', ...path] = file.split('/')
  return { folder, path: path.join('/') }
}

/** Inside src, a folder; else a package, or the path of a file seen from the repository. */
function targetOf(file: string, specifier: string): { readonly name: string; readonly isInside: boolean } {
  if (!specifier.startsWith('.')) return { name: specifier, isInside: false }
  const path = posix.join('src', posix.dirname(file), specifier)
  if (!path.startsWith('src/')) return { name: path, isInside: false }
  return { name: placeOf(path.slice('src/'.length)).folder, isInside: true }
}

/** Is a path this file, or in this folder? `*` is any one name. */
function isAt(path: string, door: string): boolean {
  const names = path.split('/')
  const parts = door.split('/')
  const fits = parts.every((part, index) => part === '' || part === '*' || part === names[index])
  return fits && (door.endsWith('/') || names.length === parts.length)
}
