// Builds dist/: the command, the parts that it loads on demand, and the snapshot of the shipped library.
//
// CommonJS, since Node starts it faster than ES modules; and few files, since each costs about as much
// as the whole of what `--version` does. So everything that is small stands in one file, where what is
// imported dynamically is at least not run, and only the heavy libraries stand apart.
import { rmSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const home = fileURLToPath(new URL('.', import.meta.url))
// Built beside dist/ and put in its place when whole, so that nobody meets half a build.
const dist = await mkdtemp(join(home, 'dist-'))
process.on('exit', () => rmSync(dist, { recursive: true, force: true }))

// Part → the modules that load it: yaml and zod stand behind the first, inquirer behind the second.
const parts = {
  reading: ['src/reading/library.ts', 'src/reading/answers.ts'],
  prompt: ['src/cli/prompt.ts'],
}

// Parts of our libraries that this program never reaches, and what each would cost at every start:
const absent = {
  // inquirer's other kinds of question, one of them with 700 kB of character-set tables.
  '@inquirer/prompts': `
    export { default as select, Separator } from '@inquirer/select'
    export const [input, number, confirm, rawlist, expand, checkbox, password, editor, search] = []`,
  // commander's commands that are programs of their own.
  'node:child_process': 'export default undefined',
  // chalk's colour detection; whether there is colour is decided in src/cli/settings.ts.
  '#supports-color': 'export default { stdout: false, stderr: false }',
}

const withoutAbsent = {
  name: 'without-absent',
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(`^(${Object.keys(absent).join('|')})$`)
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'absent' }))
    onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({ contents: absent[path], resolveDir: home }))
  },
}

const partsApart = {
  name: 'parts-apart',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /\.ts$/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === partsApart) return undefined
      const resolved = await resolve(path, { kind, resolveDir, pluginData: partsApart })
      const [part] =
        Object.entries(parts).find(([, modules]) => modules.some((name) => resolved.path === join(home, name))) ?? []
      return part === undefined ? undefined : { path: `./${part}.cjs`, external: true }
    })
  },
}

const common = {
  absWorkingDir: home,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.17',
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  metafile: true,
  // The same code as ES modules, of which the bundle takes only what is used.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
}

const { metafile } = await build({
  ...common,
  entryPoints: { main: 'src/cli/entry.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  plugins: [partsApart, withoutAbsent],
})
const inputs = Object.keys(metafile.inputs)
for (const [part, modules] of Object.entries(parts)) {
  const contents = modules.map((name) => `export * from './${name}'`).join('\n')
  const { metafile: partFile } = await build({
    ...common,
    stdin: { contents, resolveDir: home },
    outfile: join(dist, `${part}.cjs`),
    plugins: [withoutAbsent],
  })
  inputs.push(...Object.keys(partFile.inputs))
}
await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), await notices(inputs))

// Not for the package: what makes the snapshot here, and the JSON Schemas when they are asked for.
const generator = join(dist, 'generate.cjs')
await build({ ...common, entryPoints: ['src/cli/generate.ts'], outfile: generator })
const { schemas, snapshot } = createRequire(import.meta.url)(generator)
for (const [name, text] of snapshot(home)) await writeFile(join(dist, name), text)
await rm(join(home, 'dist'), { recursive: true, force: true })
await chmod(dist, 0o755)
await rename(dist, join(home, 'dist'))
if (process.argv.includes('--schemas')) {
  for (const [name, text] of schemas()) await writeFile(join(home, 'cases/schema', name), text)
}

/** The licence of every package that the bundles hold. */
async function notices(files) {
  const packages = new Set(
    files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(0, 1) ?? []),
  )
  const texts = [...packages].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(home, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(home, folder))).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? '' : `\n${await readFile(join(home, folder, file), 'utf8')}`
    return `${name} ${version} (${license})\n${text}`
  })
  return `This program contains the following packages.\n\n${(await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`)}`
}
