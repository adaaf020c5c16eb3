import { flag, textOption } from './options.ts'

/** The options of every command that prints something for a later step. */
export const OUT = textOption('--out <file>', 'write to this file instead of stdout; - is stdout', 'outputs')
export const FORCE = flag('--force', 'overwrite the file')

/** Of every command that prints CSV. */
export const BOM = flag('--bom', 'begin CSV with a byte order mark, for Excel')
