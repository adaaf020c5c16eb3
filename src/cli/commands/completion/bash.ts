/**
 * For bash 3.2 and later, which has compopt only since 4.0. Readline puts words on the line as they come, so sed writes
 * a backslash before whatever bash could take for its own. Of the word on the line, readline replaces only what follows
 * the last `=` or `:`; `head` is the rest. Files and folders are its own to complete.
 */
export const BASH = `# Completion of backroom for bash 3.2 and later, written by: backroom completion bash
_backroom() {
  local line=\${COMP_LINE:0:COMP_POINT} program=\${1/#\\~\\//$HOME/} head word words
  local quote=$'s/\\t.*//;s/[] !-*,;<>?[\\\\^\`{-~]/\\\\\\\\&/g'
  head=\${line%"$2"} head=\${head##*[[:space:]]}
  type -P "$program" >/dev/null || program=backroom
  words=$("$program" __complete --line -- "$line" 2>/dev/null | LC_ALL=C sed "$quote")
  COMPREPLY=()
  while IFS= read -r word; do
    case $word in
      :files) ;;
      :folders) compopt +o default -o dirnames 2>/dev/null ;;
      :words) compopt +o default 2>/dev/null; compopt -o nosort 2>/dev/null ;;
      ?*) COMPREPLY+=("\${word#"$head"}") ;;
    esac
  done <<< "$words"
  return 0
}
complete -o default -F _backroom backroom`
