/** Save it as `_backroom` in a folder of zsh's fpath, or source it. A colon separates a word from its description. */
export const ZSH = `#compdef backroom
# Completion of backroom for zsh, written by: backroom completion zsh
_backroom() {
  local line word meaning also program=\${\${(Q)words[1]}/#\\~\\//$HOME/}
  local -a offered
  for line in "\${(@f)$("$program" __complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    word=\${line%%$'\\t'*} meaning=\${line:\${#word}+1}
    case $word in
      :*) also=$word ;;
      ?*) offered+=("\${\${word//\\\\/\\\\\\\\}//:/\\\\:}\${meaning:+:$meaning}") ;;
    esac
  done
  (( $#offered )) && _describe -V word offered
  [[ $PREFIX == --*=* ]] && compset -P 1 '*='
  case $also in
    :files) _files ;;
    :folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _backroom ]]; then
  _backroom "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _backroom backroom
fi`
