/**
 * For bash 3.2 and later; compopt exists only since 4.0. Readline inserts words as they are, so sed puts a backslash
 * before each character that is special in bash. Readline replaces only the part of a word after its last `=` or `:`;
 * `head` is the part before. Bash completes files and folders itself.
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
