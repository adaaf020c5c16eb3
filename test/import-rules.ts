/** What a folder may import: another folder of src, a package, or a file outside src. */
export interface Permission {
  readonly name: string
  /** The only files that may, seen from the folder: a file, a folder that ends with `/`; `*` is any one name. */
  readonly only?: readonly string[]
  /** Why this is allowed for now although the folder's reason says otherwise. */
  readonly exception?: string
}

export interface ImportRule {
  /** A folder of src, or a file that stands in src itself. */
  readonly folder: string
  readonly folders: readonly Permission[] | 'all'
  /** Packages, modules of Node, files outside src. Each name as the import writes it: `zod/mini` is not `zod`. */
  readonly packages: readonly Permission[] | 'all'
  readonly why: string
}

/**
 * Which folder of src may import what. A test holds every import to it and prints it into CONTRIBUTING.md
 * (`npm run generate`). A folder without a row may not import anything, and nothing may import it.
 */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    folder: 'model',
    folders: [],
    packages: [],
    why: 'It is what everything else is about.',
  },
  {
    folder: 'reading',
    folders: [{ name: 'model' }],
    packages: [
      { name: 'yaml', only: ['yaml.ts'] },
      { name: 'zod/mini' },
      { name: 'jsonc-parser', only: ['json.ts'] },
      { name: 'numfmt', only: ['table/workbook/formats.ts'] },
      { name: 'saxen', only: ['table/workbook/xml.ts'] },
      { name: 'node:fs', only: ['files.ts', 'input.ts'] },
      { name: 'node:path' },
      { name: '@noble/hashes/sha2.js', only: ['sha256.ts'] },
      { name: '@noble/hashes/utils.js', only: ['sha256.ts'] },
      { name: 'fflate', only: ['table/workbook/zip.ts'] },
      { name: 'node:crypto', only: ['digest.ts'] },
      { name: 'node:zlib', only: ['fingerprint.ts'] },
      { name: 'node:os', only: ['system-error.ts'] },
    ],
    why: 'It turns text into the model and does not know what happens to it next.',
  },
  {
    folder: 'assessment',
    folders: [{ name: 'model' }],
    packages: [],
    why: 'It is pure: the same answers give the same assessment anywhere, in a browser too.',
  },
  {
    folder: 'analysis',
    folders: [{ name: 'model' }, { name: 'assessment' }],
    packages: [],
    why: 'It is pure, so each formula can be tested by itself.',
  },
  {
    folder: 'search',
    folders: [{ name: 'model' }],
    packages: [],
    why: 'It is pure: it finds words in what it is given and knows no command.',
  },
  {
    folder: 'classroom',
    folders: [{ name: 'model' }, { name: 'assessment' }],
    packages: ['hmac', 'scrypt', 'sha2', 'utils'].map((name) => ({
      name: `@noble/hashes/${name}.js`,
      only: ['seal.ts'],
    })),
    why: 'It is pure; random choices come from a seed.',
  },
  {
    folder: 'rendering',
    folders: [{ name: 'model' }],
    packages: [
      { name: 'chalk', only: ['palette.ts'] },
      { name: 'fast-string-width', only: ['wrap.ts'] },
      { name: 'fast-wrap-ansi', only: ['wrap.ts'] },
      { name: '@noble/hashes/sha2.js', only: ['page/shell.ts'] },
      { name: 'marked', only: ['page/markdown-page.ts'] },
    ],
    why: 'It prints any document or table and does not know what it says.',
  },
  {
    folder: 'results',
    folders: [
      { name: 'model' },
      { name: 'assessment' },
      { name: 'analysis' },
      { name: 'classroom' },
      { name: 'search' },
      { name: 'rendering' },
    ],
    packages: [{ name: 'zod/mini', only: ['*/schema.ts', 'analysis/*/schema.ts', 'schema/', 'published.ts'] }],
    why: 'It puts what was found into words and tables; printing them is left to rendering.',
  },
  {
    folder: 'desk',
    folders: [
      { name: 'model' },
      { name: 'reading' },
      { name: 'classroom' },
      { name: 'rendering' },
      { name: 'results' },
    ],
    packages: [],
    why: 'It does the steps of a class with the bytes of files, for the commands and the page alike: no streams, no Node.',
  },
  {
    folder: 'web',
    folders: [
      { name: 'model' },
      { name: 'reading' },
      { name: 'assessment' },
      { name: 'classroom' },
      { name: 'rendering' },
      { name: 'results' },
      { name: 'desk' },
    ],
    packages: [{ name: 'fflate', only: ['desk/packing.ts', 'desk/zipping.ts'] }],
    why: 'It runs in a browser. What it takes from other folders needs no Node: the compiler sees to that (tsconfig.web.json).',
  },
  {
    folder: 'cli',
    folders: [
      { name: 'model' },
      { name: 'reading' },
      { name: 'assessment' },
      { name: 'analysis' },
      { name: 'classroom' },
      { name: 'search' },
      { name: 'rendering' },
      { name: 'results' },
      { name: 'desk' },
      { name: 'web' },
    ],
    packages: [
      { name: 'commander', only: ['program/'] },
      { name: 'inquirer', only: ['terminal/prompt.ts'] },
      { name: '@inquirer/core', only: ['terminal/moving.ts', 'terminal/prompt.ts'] },
      {
        name: 'node:fs',
        only: [
          'terminal/drafts.ts',
          'terminal/io.ts',
          'terminal/lock.ts',
          'terminal/obstacles.ts',
          'terminal/output-stream.ts',
          'terminal/writing.ts',
        ],
      },
      { name: 'node:readline', only: ['terminal/numbered.ts'] },
      { name: 'node:child_process', only: ['terminal/pager.ts'] },
      { name: 'node:path' },
      { name: 'package.json', only: ['version.ts'] },
    ],
    why: 'It joins all the others; each library and each stream has one door.',
  },
  {
    folder: 'build',
    folders: 'all',
    packages: 'all',
    why: 'It makes the package and is not part of it.',
  },
  {
    folder: 'index.ts',
    folders: [{ name: 'model' }, { name: 'reading' }, { name: 'assessment' }, { name: 'analysis' }],
    packages: [{ name: 'node:url' }],
    why: 'Other programs get the library and the pure functions, and nothing of the command line.',
  },
]
