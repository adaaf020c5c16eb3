import { spawn } from 'node:child_process'
import type { FakeOptions } from './fake-io.ts'
import { INSTALLED } from './installed.ts'

export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The real command, with nothing of this process's environment but the path. */
export async function runBin({ args = [], env = {}, stdin = '' }: Omit<FakeOptions, 'terminal'>): Promise<Finished> {
  const child = spawn(process.execPath, [INSTALLED, ...args], {
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  return await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...output }))
  })
}
