import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../model/compare-text.ts'

/** A package whose code is in the bundles. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly license: string
  /** The text of its license. */
  readonly text: string
  /** The digest of the registry's tarball, in the format of package-lock.json: `sha512-` and Base64. */
  readonly integrity: string
}

/** The packages that these files belong to, sorted by name. Throws when one has no license text to ship. */
export function packagesOf(files: readonly string[], home: string): readonly BundledPackage[] {
  const folders = files.flatMap((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.slice(0, 1) ?? [])
  const { packages } = readJson<{ packages: Record<string, { integrity: string }> }>(join(home, 'package-lock.json'))
  return [...new Set(folders)]
    .map((folder) => {
      const path = join(home, folder)
      const { name, version, license } = readJson<BundledPackage>(join(path, 'package.json'))
      const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry))
      const integrity = packages[folder]?.integrity
      if (file === undefined) throw new Error(`${name} has no license text to ship`)
      if (integrity === undefined) throw new Error(`${folder} is not in package-lock.json`)
      return { name, version, license, text: readFileSync(join(path, file), 'utf8'), integrity }
    })
    .toSorted((a, b) => compareText(`${a.name} ${a.version}`, `${b.name} ${b.version}`))
}

/** THIRD-PARTY-NOTICES.txt: the license of each package. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const texts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`)
  return `This program contains the following packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
