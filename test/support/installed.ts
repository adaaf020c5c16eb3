import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOME } from './fake-io.ts'

// It is removed with everything that the tests write.
const folder = mkdtempSync(join(tmpdir(), 'backroom-bin-'))

/** The command as npm links it when it is installed, so it is called `backroom`. */
export const INSTALLED = join(folder, 'backroom')
symlinkSync(join(HOME, 'bin/backroom.js'), INSTALLED)
