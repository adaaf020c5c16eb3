import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HOME } from './fake-io.ts'

interface Position {
  readonly line: number
  readonly character: number
}

interface Completion {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly { readonly message: string; readonly range: { readonly start: Position } }[]
}

/** The server that VS Code and other editors run for YAML, over stdio, with its usual settings. */
export class LanguageServer {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, (message: Message) => void>()
  readonly #published = new Map<string, (found: Published) => void>()
  #input = Buffer.alloc(0)
  #requests = 0
  #versions = 0

  private constructor() {
    const path = join(HOME, 'node_modules/yaml-language-server/bin/yaml-language-server')
    this.#process = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer()
    const capabilities = {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        hover: { contentFormat: ['markdown'] },
      },
    }
    await server.#request('initialize', { processId: process.pid, rootUri: null, capabilities })
    server.#notify('initialized', {})
    // Nothing from the network: only what the first line of a file names.
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
    server.#notify('workspace/didChangeConfiguration', { settings: { yaml } })
    return server
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', null)
    const ended = once(this.#process, 'exit')
    this.#notify('exit', null)
    await ended
  }

  /** Opens a file, and says what the editor underlines: `line: message`, from 1. The text can be another than on disk. */
  async open(path: string, text = readFileSync(path, 'utf8')): Promise<readonly string[]> {
    const found = this.#toldOf(path)
    // The server remembers what it has parsed by the version.
    this.#versions++
    const textDocument = { ...uriOf(path), languageId: 'yaml', version: this.#versions, text }
    this.#notify('textDocument/didOpen', { textDocument })
    const { diagnostics } = await found
    return diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`)
  }

  /** The server then takes back what it has found. */
  async close(path: string): Promise<void> {
    const found = this.#toldOf(path)
    this.#notify('textDocument/didClose', { textDocument: uriOf(path) })
    await found
  }

  /** What is shown over a place of an open file, as Markdown; empty if nothing is. */
  async hover(path: string, position: Position): Promise<string> {
    const result = await this.#request('textDocument/hover', { textDocument: uriOf(path), position })
    return (result as { contents: { value: string } } | null)?.contents.value ?? ''
  }

  /** What can be written at a place of an open file: label → explanation. */
  async complete(path: string, position: Position): Promise<ReadonlyMap<string, string>> {
    const result = await this.#request('textDocument/completion', { textDocument: uriOf(path), position })
    const { items } = result as { items: readonly Completion[] }
    return new Map(
      items.map(({ label, documentation = '' }) => [
        label,
        typeof documentation === 'string' ? documentation : documentation.value,
      ]),
    )
  }

  #toldOf(path: string): Promise<Published> {
    return new Promise((resolve) => this.#published.set(uriOf(path).uri, resolve))
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    this.#requests++
    const id = this.#requests
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve))
    this.#send({ id, method, params })
    const { result, error } = await answered
    if (error !== undefined) throw new Error(`${method}: ${error.message}`)
    return result
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params })
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(chunk: Buffer): void {
    this.#input = Buffer.concat([this.#input, chunk])
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(this.#input.toString('latin1')) ?? []
      if (head === undefined || this.#input.length < head.length + Number(length)) return
      const message = JSON.parse(this.#input.toString('utf8', head.length, head.length + Number(length))) as Message
      this.#input = this.#input.subarray(head.length + Number(length))
      this.#take(message)
    }
  }

  #take({ id, method, params, ...answer }: Message): void {
    if (method === undefined) {
      this.#waiting.get(id ?? 0)?.(answer)
    } else if (method === 'textDocument/publishDiagnostics') {
      const found = params as Published
      this.#published.get(found.uri)?.(found)
    } else if (id !== undefined) {
      // The server asks for settings and for workspace folders: there are none.
      this.#send({ id, result: method === 'workspace/configuration' ? [] : null })
    }
  }
}

function uriOf(path: string): { readonly uri: string } {
  return { uri: pathToFileURL(path).href }
}
