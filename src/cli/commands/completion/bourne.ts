import { commandsTable, type Entry, optionsTable, valuesTable } from '../../program/manual/tables.ts'
import type { Candidate, Place } from './places.ts'

/** Text that is nothing but text to bash and zsh. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * The tables as functions for bash and zsh. Each puts what stands under its first argument into the array
 * `offered`, as `written`, or says in `kind` what else it is; where nothing stands, its status is 1.
 */
export function lookUps(places: readonly Place[], written: (candidate: Candidate) => string): string {
  const offer = (words: readonly Candidate[]): string => `offered=(${words.map(written).map(quoted).join(' ')})`
  return [
    lookUp('_backroom_values', valuesTable(places), (values) =>
      values.kind !== 'words'
        ? `kind=${values.kind}`
        : `${offer(values.words)}${values.orFiles === true ? ' kind=files' : ''}`,
    ),
    lookUp('_backroom_options', optionsTable(places), offer),
    lookUp('_backroom_commands', commandsTable(places), offer),
  ].join('\n\n')
}

function lookUp<T>(name: string, entries: readonly Entry<T>[], body: (item: T) => string): string {
  const branches = entries.map(({ keys, item }) => `    ${keys.map(quoted).join(' | ')})\n      ${body(item)} ;;`)
  return [`${name}() {`, '  case $1 in', ...branches, '    *) return 1 ;;', '  esac', '}'].join('\n')
}
