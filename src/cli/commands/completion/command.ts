import type { Command } from 'commander'
import type { Host } from '../../program/host.ts'
import { shapeOf } from '../../program/shape.ts'
import { SHELLS } from './shells.ts'

/** `completion`, which knows every command that is declared when it runs. */
export function declareCompletion(command: Command, { program, unnamed, io, library, complete, finish }: Host): void {
  command
    .usage('[options] <shell>')
    .argument('[shell]', SHELLS.join(', '))
    .addHelpText('after', INSTALLING)
    .action(async (wish: string | undefined) => {
      const { chooseShell, runCompletion } = await import('./run.ts')
      const shell = chooseShell(wish)
      const { catalog } = await library()
      await complete()
      finish(await runCompletion(shell, shapeOf(program, unnamed), catalog, io))
    })
}

const INSTALLING = `
To install it:
  bash        backroom completion bash > ~/.backroom.bash
              echo 'source ~/.backroom.bash' >> ~/.bashrc
  zsh         backroom completion zsh > ~/.backroom.zsh
              echo 'source ~/.backroom.zsh' >> ~/.zshrc
              or as _backroom in a folder of your fpath
  fish        backroom completion fish > ~/.config/fish/completions/backroom.fish
  PowerShell  add to the file that $PROFILE names:
              backroom completion powershell | Out-String | Invoke-Expression

A script knows the cases of the library in use (--library); write it anew after a change.`
