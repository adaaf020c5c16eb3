import { type ChildProcess, spawn } from 'node:child_process'

/** Starts a program and waits until it has said what it is waited for; the match is returned with it. */
export async function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  awaited: RegExp,
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const { PATH = '' } = process.env
  const child = spawn(program, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = await new Promise<string>((resolve, reject) => {
    let output = ''
    const listen = (chunk: Buffer): void => {
      output += chunk
      const [, found] = awaited.exec(output) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code}: ${output}`)))
  })
  return { child, said }
}

/** Ends a program and waits for its end. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}
