import type { Catalog } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import { toBash } from '../../rendering/shell/bash.ts'
import { toFish } from '../../rendering/shell/fish.ts'
import { type Place, placesOf } from '../../rendering/shell/places.ts'
import { toPowerShell } from '../../rendering/shell/powershell.ts'
import type { ProgramShape } from '../../rendering/shell/shape.ts'
import { SHELLS, type Shell } from '../../rendering/shell/shells.ts'
import { toZsh } from '../../rendering/shell/zsh.ts'
import { UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import { meaningIn } from '../placeholders.ts'
import { TOPICS } from '../topics.ts'

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
