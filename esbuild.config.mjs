// Builds dist/: the command, the parts that it loads on demand, and the snapshot of the shipped library.
//
// CommonJS, since Node starts it faster than ES modules. To compile a file costs more than anything that
// is done at a start, so each group of commands stands in a part of its own, with copies of what it shares
// with others; but few parts, since to open a file costs too, and the commands that run most in the first.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const home = fileURLToPath(new URL('.', import.meta.url))
// Built beside dist/ and put in its place when whole, so that nobody meets half a build.
const dist = await mkdtemp(join(home, 'dist-'))
process.on('exit', () => rmSync(dist, { recursive: true, force: true }))

// Part → the modules that stand in it and nowhere else; what they import comes with them. The first is
// what is loaded at every start. Where the program asks of which class an error is, the class must be the
// same one everywhere, so its module is in a part's list too.
const inFolder = async (folder) => (await readdir(join(home, folder))).map((name) => `${folder}/${name}`)
const [declarations, commands] = [await inFolder('src/cli/declare'), await inFolder('src/cli/commands')]
const within = (folder, names) => names.split(' ').map((name) => `${folder}/${name}.ts`)
const of = (names, paths) => paths.filter((path) => names.some((name) => basename(path).startsWith(name)))
const often = ['analyze', 'cases', 'exercise', 'page']
const seldom = ['check', 'completion', 'doctor', 'help', 'new']
const parts = {
  main: [
    'src/cli/entry.ts',
    'src/cli/errors.ts',
    'src/rendering/document/markup.ts',
    // In it already, and wanted by most of the others.
    ...within('src/cli', 'coding-file exit-status formats library options output selection settings version'),
    ...within('src/model', 'diagnostic framework library nearest'),
    ...within('src/reading', 'files problem text'),
    ...within('src/assessment', 'assess degrees precedents'),
    ...within('src/rendering', 'escape wrap'),
  ],
  ...Object.fromEntries(often.map((name) => [name, of([name], [...declarations, ...commands])])),
  helping: ['src/cli/declare/layout.ts', 'src/cli/help.ts'],
  seldom: of(seldom, declarations),
  tools: of(seldom, commands),
  writing: ['src/cli/writing.ts'],
  // But the names of its parts, which completion and help have as well.
  analysis: (await inFolder('src/analysis')).filter((path) => basename(path) !== 'results.ts'),
  documents: ['src/rendering/documents.ts', ...within('src/rendering/assessment', 'document precedents scenario')],
  palette: ['src/rendering/palette.ts'],
  'case-documents': within('src/rendering/cases', 'list case exercise comparison timeline bibliography codebook'),
  'other-documents': [
    ...within('src/rendering/exercise', 'agreement findings grades packet reveal tally'),
    'src/rendering/analysis/document.ts',
    'src/rendering/doctor/document.ts',
  ],
  pages: [
    ...within('src/rendering/page', 'document-page shell style'),
    'src/rendering/document/html.ts',
    'src/web/style.ts',
  ],
  asking: ['src/cli/asking.ts', 'src/cli/numbered.ts'],
  prompt: ['src/cli/prompt.ts'],
  reading: [
    'src/reading/library.ts',
    'src/reading/answers.ts',
    'src/reading/answer-key.ts',
    'src/reading/class-coding.ts',
    'src/reading/rubric.ts',
  ],
  csv: ['src/reading/csv.ts', ...within('src/reading/records', 'csv csv-record csv-problems')],
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

// Libraries that are needed for few inputs, each in a part of its own that is loaded when it is first called.
const later = {
  'fast-string-width': ['default'],
  'fast-wrap-ansi': ['wrapAnsi'],
  'jsonc-parser': ['printParseErrorCode', 'visit'],
}

const libraryLater = {
  name: 'library-later',
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(`^(${Object.keys(later).join('|')})$`)
    onResolve({ filter }, ({ path, namespace }) => (namespace === 'part' ? undefined : { path, namespace: 'later' }))
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: later[path]
        .map((name) => [name === 'default' ? 'export default' : `export const ${name} =`, name])
        .map(([start, name]) => `${start} (...of) => require('./${path}.cjs').${name}(...of)`)
        .join('\n'),
    }))
    onResolve({ filter: /\.cjs$/ }, ({ path }) => ({ path, external: true }))
  },
}

/**
 * commander as ES modules, of which only what is used is taken and none stands in a function of its own: code in
 * a function that runs at once is parsed twice.
 */
const commanderAsModules = {
  name: 'commander-as-modules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /commander.(index|lib.\w+)\.js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8'))
        .replaceAll(/^const (.+) = require\(('\.\/.+')\);$/gm, 'import $1 from $2;')
        .replaceAll(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
        .replaceAll(/^exports\.(\w+) =/gm, 'export const $1 =')
        .replaceAll('= new Command()', '= /* @__PURE__ */ new Command()')
      if (/\bexports\.|require\('\./.test(contents)) throw new Error(`${path} is not what this was written for`)
      return { contents }
    })
  },
}

/** What stands in another part is loaded from there. */
const partsApart = (own) => ({
  name: 'parts-apart',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /\.ts$/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === partsApart) return undefined
      const resolved = await resolve(path, { kind, resolveDir, pluginData: partsApart })
      const [part = own] =
        Object.entries(parts).find(([, modules]) => modules.some((name) => resolved.path === join(home, name))) ?? []
      return part === own ? undefined : { path: `./${part}.cjs`, external: true }
    })
  },
})

const common = {
  absWorkingDir: home,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.17',
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  // Code in ASCII takes half the room while it runs, and so puts off the first collection of garbage.
  charset: 'ascii',
  metafile: true,
  // ES modules, of which a bundle takes only what is used.
  alias: {
    commander: './node_modules/commander/index.js',
    'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
    yaml: './node_modules/yaml/browser/dist/index.js',
  },
}

/** Where the functions stand whose contract is told in the package; what the nouns mean is told in the repository. */
const DOCUMENTED = /index|assess$|minimize-table|relations|truth-table|solve|dataset/

// Bundle → the files whose code is in it.
const bundles = {}
for (const [part, modules] of Object.entries(parts)) {
  await bundlePart(part, modules.map((name) => `export * from './${name}'`).join('\n'), [
    partsApart(part),
    withoutAbsent,
    libraryLater,
    commanderAsModules,
  ])
}
for (const [name, exported] of Object.entries(later)) {
  await bundlePart(name, `export { ${exported} } from '${name}'`, [libraryLater])
}
// What other programs import, on top of the parts, with its types.
await bundle({
  entryPoints: { index: 'src/index.ts' },
  outdir: dist,
  format: 'esm',
  plugins: [partsApart('index'), withoutAbsent, libraryLater, commanderAsModules],
})
await writeTypes()
// The page's own program, which `backroom page` puts into the page.
await bundle({
  entryPoints: { page: 'src/web/entry.ts' },
  outdir: dist,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
})
const packages = await packagesIn(Object.values(bundles).flat())
await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(packages))
await writeFile(join(dist, 'sbom.cdx.json'), json(await billOfMaterials(packages)))

// Not for the package: what the bundles hold, for the tests; and what makes the snapshot here, and the JSON
// Schemas when they are asked for.
await writeFile(join(dist, 'bundles.json'), json(bundles))
const generator = join(dist, 'generate.cjs')
await build({ ...common, entryPoints: ['src/cli/generate.ts'], outfile: generator })
const { manual, schemas, snapshot } = createRequire(import.meta.url)(generator)
for (const [name, text] of snapshot(home)) await writeFile(join(dist, name), text)
await writeFile(join(dist, 'backroom.1'), await manual(home))
await rm(join(home, 'dist'), { recursive: true, force: true })
await chmod(dist, 0o755)
await rename(dist, join(home, 'dist'))
if (process.argv.includes('--schemas')) {
  for (const [name, text] of schemas()) await writeFile(join(home, 'cases/schema', name), text)
}

async function bundle(options) {
  const { metafile } = await build({ ...common, ...options })
  for (const [path, { inputs }] of Object.entries(metafile.outputs)) {
    bundles[basename(path)] = Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0)
  }
}

/**
 * A part with what it exports. esbuild's own way, a getter a name that is copied in the end, would take a tenth
 * of the time that it takes to load the largest part.
 */
async function bundlePart(part, contents, plugins) {
  const whole = { stdin: { contents, resolveDir: home }, plugins }
  const { metafile } = await build({ ...common, ...whole, format: 'esm', write: false })
  const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports)
  await bundle({
    stdin: {
      contents: `import * as part from 'part'\nmodule.exports = { ${names.map((name) => `${name}: part.${name}`)} }`,
      resolveDir: home,
    },
    outfile: join(dist, `${part}.cjs`),
    plugins: [asPart(contents), ...plugins],
    // A part asks for another once for each of its modules, and Node looks for it each time.
    banner: { js: 'require=(r=>{const o={};return n=>o[n]??=r(n)})(require);' },
    // Never run: by it, ES modules know the names.
    footer: { js: `0&&(module.exports={${names.filter((name) => name !== 'default')}})` },
    // Two modules of a part that export the same name are a fault.
    logOverride: { 'commonjs-variable-in-esm': 'silent', 'import-is-undefined': 'error' },
  })
}

function asPart(contents) {
  return {
    name: 'as-part',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^part$/ }, ({ path }) => ({ path, namespace: 'part' }))
      onLoad({ filter: /.*/, namespace: 'part' }, () => ({ contents, resolveDir: home }))
    },
  }
}

/** The packages that some files are of, by name, each with its licence and the digest of what the registry has. */
async function packagesIn(files) {
  const folders = files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(0, 1) ?? [])
  const lock = JSON.parse(await readFile(join(home, 'package-lock.json'), 'utf8'))
  const packages = await Promise.all(
    [...new Set(folders)].map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(home, folder, 'package.json'), 'utf8'))
      const file = (await readdir(join(home, folder))).find((entry) => /^licen[cs]e/i.test(entry))
      if (file === undefined) throw new Error(`${name} has no licence text to ship`)
      const text = await readFile(join(home, folder, file), 'utf8')
      return { name, version, license, text, integrity: lock.packages[folder].integrity }
    }),
  )
  return packages.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

function notices(packages) {
  const texts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
  return `This program contains the following packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

/** CycloneDX. Without a time or a serial number, so that the same sources make the same bytes. */
async function billOfMaterials(packages) {
  const own = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const component = ({ name, version, license }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    return { 'bom-ref': purl, name, version, licenses: [{ expression: license }], purl }
  }
  const program = { type: 'application', ...component(own) }
  const components = packages.map((each) => {
    const content = Buffer.from(each.integrity.replace('sha512-', ''), 'base64').toString('hex')
    return { type: 'library', ...component(each), hashes: [{ alg: 'SHA-512', content }] }
  })
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: program },
    components,
    dependencies: [{ ref: program.purl, dependsOn: components.map(({ purl }) => purl) }],
  }
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The declarations that src/index.ts needs, and no others. Whether the types are right is for `npm run types` to say. */
async function writeTypes() {
  const all = await mkdtemp(join(dist, 'types-'))
  const flags = [
    '--noCheck',
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    '.',
    '--outDir',
    all,
  ]
  const { status, stdout } = spawnSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), ...flags], {
    cwd: home,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout)
  const wanted = ['src/index']
  for (const name of wanted) {
    const text = await readFile(join(all, `${name}.d.ts`), 'utf8')
    const imported = [...text.matchAll(/(?:from|import\() ?'(\.[^']*)\.ts'/g)].map(([, path]) =>
      join(dirname(name), path),
    )
    wanted.push(...imported.filter((path) => !wanted.includes(path)))
    const target = join(dist, 'types', `${relative('src', name)}.d.ts`)
    await mkdir(dirname(target), { recursive: true })
    const told = DOCUMENTED.test(name) ? text : text.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')
    await writeFile(target, told.replaceAll(/(?<=['"]\.[^'"]*)\.ts(?=['"])/g, '.js'))
  }
  await rm(all, { recursive: true })
}
