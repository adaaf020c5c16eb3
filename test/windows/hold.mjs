// Holds a file as Excel does, while a command line runs: `node hold.mjs FILE "COMMAND LINE"`
import { spawnSync } from 'node:child_process'
import { constants, openSync } from 'node:fs'

/** libuv's own: share the file with nobody. */
const EXCLUSIVE = 0x10000000

const [file, line] = process.argv.slice(2)
openSync(file, constants.O_RDWR | EXCLUSIVE)
process.exitCode = spawnSync(line, { shell: true, stdio: 'inherit' }).status
