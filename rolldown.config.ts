// Builds dist/: the command, the public API, the program in a page, and what src/build/ makes of them.
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { defineConfig, type InputOptions, type Plugin } from 'rolldown'

const home = import.meta.dirname
const require = createRequire(import.meta.url)
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
    const { packageFiles }: typeof import('./src/build/package-files.ts') = require(join(dir, 'generate.cjs'))
    const files = await packageFiles(home, sources)
    for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
  },
  writeBundle() {
    rmSync(join(home, 'dist'), { recursive: true, force: true })
    chmodSync(dir, 0o755)
    renameSync(dir, join(home, 'dist'))
  },
}

// jsonc-parser as ES modules: what its `main` requires cannot be bundled.
const mainFields = ['module', 'main']
// As ES modules too. Its `exports` lead to CommonJS, of which nothing can be left out: 20 kB.
const numfmt = join(home, 'node_modules/numfmt/dist/index.mjs')
const nothing = join(home, 'src/build/nothing.ts')
// 2 ms of every start: commander requires it for commands that are programs of their own. The pager needs the real one.
const commanderAlone: Plugin = {
  name: 'commander-alone',
  resolveId: (source, importer) =>
    source === 'node:child_process' && /node_modules.commander\b/.test(importer ?? '') ? nothing : null,
}
const node: InputOptions = {
  platform: 'node',
  transform: { target: 'node20.17' },
  resolve: {
    mainFields,
    alias: {
      numfmt,
      // Pieces of libraries that are never reached, and what each would cost:
      // 550 kB for a kind of question that is never asked.
      '@inquirer/external-editor': nothing,
      // 3 ms where there is color. chalk would look for it, but src/cli/terminal/settings.ts decides.
      '#supports-color': nothing,
    },
  },
}
const output = { dir, minify: true, comments: false, charset: 'ascii' } as const

export default defineConfig([
  // Runs at the end of this build; not in the package.
  {
    platform: 'node',
    resolve: { mainFields },
    input: { generate: 'src/build/package-files.ts' },
    output: { dir, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  },
  {
    platform: 'browser',
    transform: { target: 'es2021' },
    input: { page: 'src/web/entry.ts' },
    plugins: [recordSources],
    output: { ...output, format: 'iife' },
  },
  {
    platform: 'browser',
    transform: { target: 'es2021' },
    resolve: { mainFields, alias: { numfmt } },
    input: { desk: 'src/web/desk/entry.ts' },
    plugins: [recordSources],
    // One file, so parts that the command loads on demand are in it.
    output: { ...output, format: 'iife', codeSplitting: false },
  },
  {
    ...node,
    input: { main: 'src/cli/entry.ts', api: 'src/index.ts' },
    // Parts use what is in main.cjs from there, instead of one more file for what they share with it.
    preserveEntrySignatures: 'allow-extension',
    plugins: [commanderAlone, recordSources, finish],
    output: {
      ...output,
      format: 'cjs', // Node starts it faster than ES modules.
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      codeSplitting: {
        // To open a file costs a start up to 0.5 ms, so what is always loaded together is in one.
        groups: [
          {
            name: 'main',
            test: /src.(cli.(entry|commands.(assess|batch).(?!help)[\w-]+)|reading.(nested-answers|skipping))\.ts$/,
          },
          // Before help, which wraps its words too: what both need goes to the first of the two.
          { name: 'words', test: /src.(results.assessment.document|rendering.document.text)\.ts$/ },
          { name: 'help', test: /src.cli.(commands.+help|program.layout)\.ts$/ },
          { name: 'model', test: /src.model.[\w-]+\.ts$/ },
          // Across files, every call in scrypt's loop would go through a getter: ten times as long.
          { name: 'hashes', test: /node_modules.@noble.hashes/ },
          { name: 'document', test: /src.reading.document\.ts$/ },
          { name: 'library', test: /src.reading.(library|schema.(blind|case|exercise|framework))\.ts$/ },
        ],
      },
    },
  },
])
