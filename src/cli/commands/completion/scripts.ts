import { BASH } from './bash.ts'
import { FISH } from './fish.ts'
import { POWERSHELL } from './powershell.ts'
import type { Shell } from './shells.ts'
import { ZSH } from './zsh.ts'

/** Each shell's script. All of them ask the program: `backroom __complete`. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
}
