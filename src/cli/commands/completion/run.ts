import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import type { Session } from '../../terminal/session.ts'
import type { CompletionOptions } from './command.ts'
import { SCRIPTS } from './scripts.ts'
import { SHELLS, type Shell } from './shells.ts'

/** Writes a shell's script to stdout. */
export async function runCompletion(session: Session, { shell }: CompletionOptions): Promise<ExitStatus> {
  await session.out(`${SCRIPTS[chooseShell(shell)]}\n`)
  return EXIT.done
}

function chooseShell(wish: string | undefined): Shell {
  const shell = SHELLS.find((each) => each === wish)
  if (shell !== undefined) return shell
  throw new UsageError(
    wish === undefined
      ? `Name the shell: ${SHELLS.join(', ')}.`
      : `There is no completion for "${wish}". ${suggestion(wish, SHELLS)}`,
  )
}
