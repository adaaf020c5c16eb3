// Builds dist/: the command and the parts that it loads on demand, the public API, the page's own program, and
// what is made from the sources: the snapshot of the shipped library, the man page, types, notices.
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { defineConfig, type InputOptions, type Plugin } from 'rolldown'
import manifest from './package.json' with { type: 'json' }
import { billOfMaterials } from './src/build/bill-of-materials.ts'
import { declarationsOf } from './src/build/declarations.ts'
import { noticesOf, packagesOf } from './src/build/packages.ts'

const home = import.meta.dirname
const require = createRequire(import.meta.url)
// Built beside dist/ and moved into its place when whole, so nobody meets half a build.
const dir = mkdtempSync(join(home, 'dist-'))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))

/** Bundle → the files whose code is in it. */
const sources: Record<string, readonly string[]> = {}

const recordSources: Plugin = {
  name: 'record-sources',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      const used = Object.entries(part.modules).filter(([, { renderedLength }]) => renderedLength > 0)
      sources[part.fileName] = used.map(([id]) => relative(home, id))
    }
  },
}

const restOfThePackage: Plugin = {
  name: 'rest-of-the-package',
  async generateBundle() {
    const { manual, schemas, snapshot }: typeof import('./src/cli/program/generate.ts') = require(`${dir}/generate.cjs`)
    const packages = packagesOf(Object.values(sources).flat(), home)
    const files = new Map([
      // The API shares its code with the command, which is CommonJS.
      ['index.js', `export * from './api.cjs'\n`],
      ...[...declarationsOf('index', home)].map(([name, text]) => [`types/${name}`, text] as const),
      ...snapshot(home),
      ['backroom.1', await manual(home)],
      ['THIRD-PARTY-NOTICES.txt', noticesOf(packages)],
      ['sbom.cdx.json', billOfMaterials(manifest, packages)],
      // For the tests; not in the package.
      ['bundles.json', JSON.stringify(sources, null, 2)],
    ])
    for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    if (process.env.SCHEMAS === undefined) return
    for (const [name, text] of schemas()) writeFileSync(join(home, 'cases/schema', name), text)
  },
  writeBundle() {
    rmSync(join(home, 'dist'), { recursive: true, force: true })
    chmodSync(dir, 0o755)
    renameSync(dir, join(home, 'dist'))
  },
}

const node: InputOptions = {
  platform: 'node',
  transform: { target: 'node20.17' },
  resolve: {
    // ES modules, of which a bundle takes only what is used.
    mainFields: ['module', 'main'],
    alias: {
      // 700 kB of character-set tables, for a kind of question that is never asked.
      '@inquirer/external-editor': join(home, 'src/build/stub.ts'),
      // commander requires it at every start, for commands that are programs of their own. Here there are none.
      'node:child_process': join(home, 'src/build/stub.ts'),
    },
  },
}

const output = { dir, minify: true, comments: false, charset: 'ascii' } as const

export default defineConfig([
  // What makes files from the sources at the end of this build; not in the package.
  {
    input: { generate: 'src/cli/program/generate.ts' },
    ...node,
    output: { dir, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  },
  // What `backroom page` puts into a page.
  {
    input: { page: 'src/web/entry.ts' },
    platform: 'browser',
    transform: { target: 'es2022' },
    plugins: [recordSources],
    output: { ...output, format: 'iife' },
  },
  {
    input: { main: 'src/cli/entry.ts', api: 'src/index.ts' },
    ...node,
    // The other parts may use what is in main.cjs, so that no start opens more than one file for what all share.
    preserveEntrySignatures: 'allow-extension',
    plugins: [recordSources, restOfThePackage],
    output: {
      ...output,
      // Node starts it faster than ES modules.
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      codeSplitting: {
        groups: [
          // What runs most is loaded at every start.
          { name: 'main', test: /src.cli.(entry|commands.(assess|batch).)/ },
          { name: 'words', test: /src.results.documents/ },
          { name: 'model', test: /src.model/ },
        ],
      },
    },
  },
])
