import { BASH } from './bash.ts'
import { FISH } from './fish.ts'
import { POWERSHELL } from './powershell.ts'
import type { Shell } from './shells.ts'
import { ZSH } from './zsh.ts'

/** The script for each shell. All of them call the program: `backroom __complete`. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
}
