import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Print a script with which your shell completes commands, options, answers, cases and files.',
  examples: ['backroom completion bash > ~/.backroom.bash', 'backroom completion zsh > ~/.backroom.zsh'],
  verbatim: `
To install it:
  bash        backroom completion bash > ~/.backroom.bash
              echo 'source ~/.backroom.bash' >> ~/.bashrc
  zsh         backroom completion zsh > ~/.backroom.zsh
              echo 'source ~/.backroom.zsh' >> ~/.zshrc
              or as _backroom in a folder of your fpath
  fish        backroom completion fish > ~/.config/fish/completions/backroom.fish
  PowerShell  add to the file that $PROFILE names:
              backroom completion powershell | Out-String | Invoke-Expression

The script asks backroom each time you press Tab. It follows --library on the
line and BACKROOM_LIBRARY, and an update of backroom needs no new script.
`,
}
