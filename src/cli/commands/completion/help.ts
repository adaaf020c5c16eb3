import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Print a shell completion script.',
  examples: ['backroom completion bash > ~/.backroom.bash', 'backroom completion zsh > ~/.backroom.zsh'],
  verbatim: `
To install it:
  bash
    backroom completion bash > ~/.backroom.bash
    echo 'source ~/.backroom.bash' >> ~/.bashrc
  zsh (or save it as _backroom in a folder of your fpath)
    backroom completion zsh > ~/.backroom.zsh
    echo 'source ~/.backroom.zsh' >> ~/.zshrc
  fish
    backroom completion fish > ~/.config/fish/completions/backroom.fish
  PowerShell: add this line to the file that $PROFILE names
    backroom completion powershell | Out-String | Invoke-Expression

The script runs the program each time you press Tab, so it follows --library and
BACKROOM_LIBRARY. You do not need a new script after an update.
`,
}
