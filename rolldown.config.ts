// Builds dist/: the command with the parts that it loads on demand, the public API, the program in a page, and
// what is made from them (src/build/package-files.ts). Each `import()` in the sources starts a part.
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { defineConfig, type InputOptions, type Plugin } from 'rolldown'
import { type Generator, packageFiles } from './src/build/package-files.ts'

const home = import.meta.dirname
// Built beside dist/ and moved into its place when whole, so nobody meets half a build.
const dir = mkdtempSync(join(home, 'dist-'))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))

const sources: Record<string, readonly string[]> = {}

const recordSources: Plugin = {
  name: 'record-sources',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      const used = Object.entries(part.modules).filter(([, { renderedLength }]) => renderedLength > 0)
      sources[part.fileName] = used.map(([path]) => relative(home, path).replaceAll('\\', '/'))
    }
  },
}

const finish: Plugin = {
  name: 'finish',
  async generateBundle() {
    const generator: Generator = createRequire(import.meta.url)(join(dir, 'generate.cjs'))
    const files = await packageFiles(home, sources, generator)
    for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    if (process.env.SCHEMAS === undefined) return
    for (const [name, text] of await generator.schemas()) writeFileSync(join(home, 'cases/schema', name), text)
  },
  writeBundle() {
    rmSync(join(home, 'dist'), { recursive: true, force: true })
    chmodSync(dir, 0o755)
    renameSync(dir, join(home, 'dist'))
  },
}

const nothing = join(home, 'src/build/nothing.ts')
const node: InputOptions = {
  platform: 'node',
  transform: { target: 'node20.17' },
  resolve: {
    // jsonc-parser as ES modules: what its `main` requires cannot be bundled.
    mainFields: ['module', 'main'],
    // Pieces of libraries that are never reached, and what each would cost:
    alias: {
      // 550 kB for a kind of question that is never asked.
      '@inquirer/external-editor': nothing,
      // 2 ms of every start, since commander requires it for commands that are programs of their own.
      'node:child_process': nothing,
      // 3 ms where there is color. chalk would look for it, but src/cli/terminal/settings.ts decides.
      '#supports-color': nothing,
    },
  },
}
const output = { dir, minify: true, comments: false, charset: 'ascii' } as const

export default defineConfig([
  // Runs at the end of this build; not in the package.
  {
    ...node,
    input: { generate: 'src/cli/program/generate.ts' },
    output: { dir, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  },
  {
    platform: 'browser',
    transform: { target: 'es2022' },
    input: { page: 'src/web/entry.ts' },
    plugins: [recordSources],
    output: { ...output, format: 'iife' },
  },
  {
    ...node,
    input: { main: 'src/cli/entry.ts', api: 'src/index.ts' },
    // Parts use what is in main.cjs from there, instead of one more file for what they share with it.
    preserveEntrySignatures: 'allow-extension',
    plugins: [recordSources, finish],
    output: {
      ...output,
      // Node starts CommonJS faster than ES modules.
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      codeSplitting: {
        // To open a file costs a start up to 0.5 ms, so what is always loaded together is in one.
        groups: [
          { name: 'main', test: /src.cli.(entry|commands.(assess|batch).)/ },
          { name: 'words', test: /src.results.documents/ },
          { name: 'model', test: /src.model/ },
        ],
      },
    },
  },
])
