import { SHELLS } from '../../rendering/shell/shells.ts'
import { HELP } from '../help.ts'
import type { Assess } from './assess.ts'
import type { Host } from './host.ts'
import { shapeOf } from './shape.ts'

/** `completion`, which knows every command that is declared when it runs. */
export function declareCompletion({ program, io, library, finish }: Host, assess: Assess): void {
  program
    .command('completion')
    .description(HELP.completion.description)
    .usage('[options] <shell>')
    .argument('[shell]', SHELLS.join(', '))
    .addHelpText('after', INSTALLING)
    .action(async (wish: string | undefined) => {
      const { chooseShell, runCompletion } = await import('../commands/completion.ts')
      const shell = chooseShell(wish)
      const { catalog } = await library()
      await assess.complete()
      finish(await runCompletion(shell, shapeOf(program, assess.command), catalog, io))
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
