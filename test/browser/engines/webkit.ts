import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { startProgram, stopProgram } from './process.ts'

/** Debian's WebKitGTK, the engine of Safari, over WebDriver (https://www.w3.org/TR/webdriver1/), on a screen that nobody sees. */
export async function openWebkit(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  const screen = await startProgram(['Xvfb', '-displayfd', '1', '-nolisten', 'tcp'], {}, /^(\d+)\n/)
  const port = await freePort()
  const { child } = await startProgram(
    // It says nothing when it is ready, so it is asked below until it answers.
    ['sh', '-c', `echo starting; exec WebKitWebDriver --port=${port}`],
    { HOME: folder, DISPLAY: `:${screen.said}` },
    /(starting)/,
  )
  const call = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const request = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, request)
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
  while (!(await fetch(`http://127.0.0.1:${port}/status`).catch(() => null))) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities: {} })
  const session = `/session/${sessionId}`
  const find = async (path: string, body?: object): Promise<string> => {
    const found = await call<Readonly<Record<string, string>>>(
      body === undefined ? 'GET' : 'POST',
      session + path,
      body,
    )
    return `${session}/element/${Object.values(found)[0]}`
  }
  return {
    downloads: folder,
    read: async (expression) =>
      await call('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(String(value)))`,
        args: [],
      }),
    open: async (url) => await call('POST', `${session}/url`, { url }),
    click: async (selector) => {
      const element = await find('/element', { using: 'css selector', value: selector })
      await call('POST', `${element}/click`, {})
    },
    type: async (text) => await call('POST', `${await find('/element/active')}/value`, { text }),
    resize: async (width, height) => await call('POST', `${session}/window/rect`, { width, height }),
    // WebKit refuses to print what a driver steers.
    print: async () => null,
    close: async () => {
      await call('DELETE', session)
      await stopProgram(child)
      await stopProgram(screen.child)
      rmSync(folder, { recursive: true })
    },
  }
}

/** A port that nobody listens to. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
