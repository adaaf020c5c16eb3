import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'
import type { Engine } from './engine.ts'
import { startProgram, stopProgram } from './process.ts'

type Reply = Readonly<Record<string, never>>

/** A connection that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
class Bidi {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  #sent = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (text) => {
      const { id, ...reply } = JSON.parse(String(text))
      this.#waiting.get(id)?.(reply)
    })
  }

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    return new Bidi(socket)
  }

  /** The result of a command; its errors are thrown. */
  async send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#sent
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    if (reply.result === undefined) throw new Error(`${method}: ${JSON.stringify(reply)}`)
    return reply.result
  }

  close(): void {
    this.#socket.close()
  }
}

/** Debian's Firefox, which speaks WebDriver BiDi itself. */
export async function openFirefox(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  const command = [
    'firefox-esr',
    '--headless',
    '--no-remote',
    '--remote-debugging-port',
    '0',
    '--profile',
    folder,
  ] as const
  const { child, said } = await startProgram([...command], { HOME: folder }, /BiDi listening on (ws:\S+)/)
  const bidi = await Bidi.connect(`${said}/session`)
  await bidi.send('session.new', { capabilities: {} })
  const { contexts } = await bidi.send<{ contexts: readonly { context: string }[] }>('browsingContext.getTree')
  const context = contexts[0]?.context
  await bidi.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  })
  const read = async (expression: string): Promise<string> => {
    const { result } = await bidi.send<{ result?: { value?: string } }>('script.evaluate', {
      expression: `String(${expression})`,
      target: { context },
      awaitPromise: true,
    })
    if (result?.value === undefined) throw new Error(`${expression} came to nothing`)
    return result.value
  }
  const act = async (type: 'pointer' | 'key', actions: readonly object[]): Promise<void> => {
    await bidi.send('input.performActions', { context, actions: [{ type, id: type, actions }] })
  }
  return {
    downloads: folder,
    read,
    open: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    click: async (selector) => {
      const middle = `(() => {
        const element = document.querySelector(${JSON.stringify(selector)})
        element.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = element.getBoundingClientRect()
        return JSON.stringify({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) })
      })()`
      const press = [{ type: 'pointerMove', ...JSON.parse(await read(middle)) }]
      await act('pointer', [...press, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])
    },
    type: async (text) => {
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await act('key', keys)
    },
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    print: async () =>
      Buffer.from((await bidi.send<{ data: string }>('browsingContext.print', { context })).data, 'base64'),
    close: async () => {
      await bidi.send('session.end')
      bidi.close()
      await stopProgram(child)
      rmSync(folder, { recursive: true })
    },
  }
}
