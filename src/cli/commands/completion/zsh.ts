import { lookUps } from './bourne.ts'
import type { Candidate, Place } from './places.ts'

/** A script for zsh: a file `_backroom` in its `fpath`, or to be sourced. */
export function toZsh(places: readonly Place[]): string {
  return `#compdef backroom
# Completion of backroom for zsh, written by: backroom completion zsh

${lookUps(places, described)}
${ENGINE}`
}

/** As `_describe` takes it: the first colon that is not escaped parts the word from its description. */
function described({ word, description }: Candidate): string {
  const name = word.replace(/[\\:]/g, '\\$&')
  return description === '' ? name : `${name}:${description}`
}

const ENGINE = `
_backroom() {
  local place=backroom option= literal= kind= word
  local -i operand=1
  local -a offered

  # Where on the command line is this?
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $option ]]; then
      option=
    elif [[ -z $literal && $word == -- ]]; then
      literal=1
    elif [[ -z $literal && $word == -* ]]; then
      if _backroom_values "$place $word"; then option=$word; fi
    elif (( operand == 1 )) && _backroom_commands "$place" && (( \${offered[(I)\${(b)word}(|:*)]} )); then
      place+=" $word"
    else
      (( operand++ ))
    fi
  done
  if [[ -z $option && -z $literal && $PREFIX == --*=* ]]; then
    option=\${PREFIX%%=*}
    compset -P 1 '*='
  fi

  offered=() kind=
  if [[ -n $option ]]; then
    _backroom_values "$place $option"
    _backroom_offer value
  elif [[ -z $literal && $PREFIX == -* ]]; then
    _backroom_options "$place"
    _backroom_offer option -o
  else
    if (( operand == 1 )) && _backroom_commands "$place"; then _backroom_offer command; fi
    offered=()
    _backroom_values "$place $operand" || _backroom_values "$place ..."
    _backroom_offer operand
  fi
}

_backroom_offer() {
  (( $#offered )) && _describe $2 -t "$1s" -V "$1" offered
  case $kind in
    files) _files ;;
    folders) _files -/ ;;
  esac
}

if [[ $funcstack[1] == _backroom ]]; then
  _backroom "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _backroom backroom
fi
`
