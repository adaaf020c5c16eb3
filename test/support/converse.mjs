import { spawn } from '@lydell/node-pty'

/**
 * Runs a command line that asks questions on a terminal, and answers each with Enter. Its status; what it writes goes
 * where the line says.
 */
export function converse(command, args, { cwd, env }) {
  return new Promise((resolve) => {
    const terminal = spawn(command, args, { cols: 80, rows: 40, cwd, env: { ...env, TERM: 'xterm-256color' } })
    let screen = ''
    terminal.onData((text) => {
      screen += text
      if (!screen.includes('Ctrl-C to quit')) return
      screen = ''
      terminal.write('\r')
    })
    terminal.onExit(({ exitCode }) => resolve(String(exitCode)))
  })
}
