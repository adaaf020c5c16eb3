import { lookUps } from './bourne.ts'
import type { Candidate, Place } from './places.ts'

/** A script for bash 3.2 and later that needs nothing beside it. bash shows no descriptions. */
export function toBash(places: readonly Place[]): string {
  return `# Completion of backroom for bash 3.2 and later, written by: backroom completion bash

${lookUps(places, typed)}
${ENGINE}`
}

/** A word as it is to stand on the command line, where readline puts it as it is. */
function typed({ word }: Candidate): string {
  return word.replace(/[^\w./@%+,\u0080-\u{10ffff}-]/gu, '\\$&')
}

const ENGINE = `
_backroom() {
  local current=\${COMP_WORDS[COMP_CWORD]} path=backroom operand=1 option= last= literal= prefix= kind= word index
  local offered
  offered=()
  COMPREPLY=()

  # Where on the command line is this? bash 4 and later parts --option=value in three offered, 3.2 does not.
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ $word == '=' ]]; then
      option=$last
    elif [[ -n $option ]]; then
      option=
    elif [[ -z $literal && $word == -- ]]; then
      literal=1
    elif [[ -z $literal && $word == -* ]]; then
      last=$word
      if _backroom_values "$path $word"; then option=$word; fi
    elif [[ $operand == 1 ]] && _backroom_commands "$path" && _backroom_has "$word"; then
      path="$path $word"
    else
      operand=$((operand + 1))
    fi
  done
  if [[ $current == '=' ]]; then
    option=$last current=
  elif [[ -z $option && -z $literal && $current == --*=* ]]; then
    option=\${current%%=*} current=\${current#*=}
    [[ $COMP_WORDBREAKS == *=* ]] || prefix=$option=
  fi

  offered=() kind=
  if [[ -n $option ]]; then
    _backroom_values "$path $option"
  elif [[ -z $literal && $current == -* ]]; then
    _backroom_options "$path"
  else
    if [[ $operand == 1 ]] && _backroom_commands "$path"; then _backroom_reply; fi
    offered=()
    _backroom_values "$path $operand" || _backroom_values "$path ..."
  fi
  _backroom_reply

  # Files and folders are left to readline, which knows how to quote them. bash 3.2 has no compopt: there,
  # files are also what it falls back on where nothing else fits.
  case $kind in
    files) ;;
    folders) compopt +o default -o dirnames 2>/dev/null ;;
    *) compopt +o default 2>/dev/null; compopt -o nosort 2>/dev/null ;;
  esac
  return 0
}

_backroom_has() {
  local word
  for word in \${offered[@]+"\${offered[@]}"}; do
    [[ $word == "$1" ]] && return 0
  done
  return 1
}

_backroom_reply() {
  local word
  for word in \${offered[@]+"\${offered[@]}"}; do
    [[ $word == "$current"* ]] && COMPREPLY[\${#COMPREPLY[@]}]=$prefix$word
  done
}

complete -o default -F _backroom backroom
`
