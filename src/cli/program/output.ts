import { flag, textOption } from './options.ts'

/** Options for every command that prints something for later use. */
export const OUT = textOption('--out <file>', 'write the result to this file (- = stdout)', 'outputs')
export const FORCE = flag('--force', 'overwrite the file of --out')

/** For every command that prints CSV. */
export const BOM = flag('--bom', 'start CSV with a byte order mark, for Excel')
