import { flag, textOption } from './options.ts'

/** The options of every command that prints something for a later step. */
export const OUT = textOption('--out <file>', 'write the result to this file (- = stdout)', 'outputs')
export const FORCE = flag('--force', 'overwrite the file of --out')

/** Of every command that prints CSV. */
export const BOM = flag('--bom', 'start CSV with a byte order mark, for Excel')
