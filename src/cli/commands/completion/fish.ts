/** Save it as `backroom.fish` in the completions folder of fish 3 or later, or source it. */
export const FISH = `# Completion of backroom for fish 3 and later, written by: backroom completion fish
function __backroom_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l current (string trim -l -c '\\'"' -- "$typed" | string unescape)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -e words[1]
    for line in ($program __complete -- $words "$current" 2>/dev/null)
        switch $line
            case :words
            case :files :folders
                set -l option (string match -r '^--[^=]*=' -- $typed)
                set -l paths __fish_complete_path
                test $line = :folders; and set paths __fish_complete_directories
                for path in ($paths (string replace -r '^--[^=]*=' '' -- $typed))
                    printf '%s\\n' "$option$path"
                end
            case '*'
                printf '%s\\n' $line
        end
    end
end
complete -c backroom -f
complete -c backroom -k -a '(__backroom_complete)'`
