import { commandsTable, type Entry, grouped, valuesTable } from '../../program/manual/tables.ts'
import type { Candidate, Place, PlaceOption, Values } from './places.ts'

/** A script for fish 3 and later: a file `backroom.fish` in its folder of completions, or to be sourced. */
export function toFish(places: readonly Place[]): string {
  const values = valuesTable(places)
  return `# Completion of backroom for fish, written by: backroom completion fish

${lookUp('__backroom_values', values, (item) => (item.kind === 'words' ? print(item.words) : 'true'))}

${lookUp('__backroom_commands', commandsTable(places), print)}
${ENGINE}
${[...operandLines(values), ...optionLines(places, values)].join('\n')}
`
}

/** A function that prints what stands under its first argument; where there is nothing, its status is 1. */
function lookUp<T>(name: string, entries: readonly Entry<T>[], body: (item: T) => string): string {
  const cases = entries.map(({ keys, item }) => `        case ${keys.map(quoted).join(' ')}\n            ${body(item)}`)
  return [
    `function ${name}`,
    '    switch "$argv[1]"',
    ...cases,
    "        case '*'",
    '            return 1',
    '    end',
    'end',
  ].join('\n')
}

/** Printed, since what stands in `complete -a` itself would be expanded. */
function print(words: readonly Candidate[]): string {
  if (words.length === 0) return 'true'
  const cells = words.flatMap(({ word, description }) => [word, description])
  return String.raw`printf '%s\t%s\n' ${cells.map(quoted).join(' ')}`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** Operands that are files or folders. */
function operandLines(values: readonly Entry<Values>[]): readonly string[] {
  return values.flatMap(({ keys, item }) => {
    const operands = keys.filter((key) => !/ --?\S+$/.test(key))
    if (operands.length === 0 || (item.kind !== 'files' && item.kind !== 'folders')) return []
    const condition = quoted(['__backroom_at', ...operands.map(quoted)].join(' '))
    return [`complete -c backroom -n ${condition} ${item.kind === 'files' ? '-F' : FOLDERS}`]
  })
}

/** Each option once, for all the commands that take it alike. */
function optionLines(places: readonly Place[], values: readonly Entry<Values>[]): readonly string[] {
  const options = grouped(places.flatMap(({ path, options }) => options.map((option) => [path, option] as const)))
  return options.map(({ keys, item }) => {
    const condition = quoted(['__backroom_in', ...keys.map(quoted)].join(' '))
    const names = item.names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    return [
      'complete -c backroom',
      `-n ${condition}`,
      ...names,
      ...takes(item, values),
      `-d ${quoted(item.description)}`,
    ].join(' ')
  })
}

function takes({ values }: PlaceOption, table: readonly Entry<Values>[]): readonly string[] {
  if (values === null) return []
  if (values.kind === 'words') {
    const [key = ''] = table.find(({ item }) => JSON.stringify(item) === JSON.stringify(values))?.keys ?? []
    return [values.orFiles === true ? '-r -F' : '-x', '-k -a', quoted(`(__backroom_values ${quoted(key)})`)]
  }
  return { files: ['-r -F'], folders: ['-x', FOLDERS], text: ['-x'] }[values.kind]
}

const FOLDERS = "-a '(__fish_complete_directories)'"

const ENGINE = `
# The command that the words before the cursor lead to, and the number of the operand that comes next.
function __backroom_place
    set -l place backroom
    set -l operand 1
    set -l option ''
    set -l literal ''
    set -l tokens (commandline -opc)
    set -e tokens[1]
    for token in $tokens
        if test -n "$option"
            set option ''
        else if test -z "$literal" -a "$token" = --
            set literal 1
        else if test -z "$literal"; and string match -q -- '-*' "$token"
            if __backroom_values "$place $token" >/dev/null
                set option $token
            end
        else if test $operand = 1; and __backroom_commands $place | string match -q -- "$token"\\t'*'
            set place "$place $token"
        else
            set operand (math $operand + 1)
        end
    end
    printf '%s\\n' $place $operand
end

function __backroom_in
    set -l at (__backroom_place)
    contains -- $at[1] $argv
end

function __backroom_operand
    set -l at (__backroom_place)
    if __backroom_values "$at" >/dev/null
        echo "$at"
    else
        echo "$at[1] ..."
    end
end

function __backroom_at
    contains -- (__backroom_operand) $argv
end

function __backroom_next
    set -l at (__backroom_place)
    if test $at[2] = 1
        __backroom_commands $at[1]
    end
    __backroom_values (__backroom_operand)
end

complete -c backroom -f
complete -c backroom -k -a '(__backroom_next)'`
