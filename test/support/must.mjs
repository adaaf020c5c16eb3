import { spawnSync } from 'node:child_process'

/** Runs what must succeed; its stdout. */
export function must(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error}\n${stdout}${stderr}`)
  return stdout
}
