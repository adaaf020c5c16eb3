import type { Catalog } from '../../../model/library.ts'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import type { ProgramShape } from '../../program/manual/shape.ts'
import { meaningIn } from '../../program/placeholders.ts'
import type { Io } from '../../terminal/io.ts'
import { TOPICS } from '../help/topics.ts'
import { toBash } from './bash.ts'
import { toFish } from './fish.ts'
import { type Place, placesOf } from './places.ts'
import { toPowerShell } from './powershell.ts'
import { SHELLS, type Shell } from './shells.ts'
import { toZsh } from './zsh.ts'

const SCRIPTS: Readonly<Record<Shell, (places: readonly Place[]) => string>> = {
  bash: toBash,
  zsh: toZsh,
  fish: toFish,
  powershell: toPowerShell,
}

/** The shell that is named, or a UsageError. */
export function chooseShell(wish: string | undefined): Shell {
  const shell = SHELLS.find((each) => each === wish)
  if (shell !== undefined) return shell
  throw new UsageError(
    wish === undefined
      ? `Name the shell: ${SHELLS.join(', ')}. See: backroom help completion`
      : `There is no completion for "${wish}". ${suggestion(wish, SHELLS)}`,
  )
}

/** A shell's script on stdout, of the program as it is declared and of a library. */
export async function runCompletion(
  shell: Shell,
  program: ProgramShape,
  catalog: Catalog,
  io: Io,
): Promise<ExitStatus> {
  const topics = Object.entries(TOPICS).map(([word, description]) => ({ word, description }))
  await io.stdout.write(SCRIPTS[shell](placesOf(program, meaningIn(catalog), topics)))
  return EXIT.done
}
