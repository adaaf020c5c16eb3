import manifest from '../../package.json' with { type: 'json' }
import { billOfMaterials } from './bill-of-materials.ts'
import { declarationsOf } from './declarations.ts'
import { noticesOf, packagesOf } from './packages.ts'

/** Bundle → the files whose code is in it, by their paths in the repository. */
export type Sources = Readonly<Record<string, readonly string[]>>

/** What the built program makes of itself. */
export type Generator = typeof import('../cli/program/generate.ts')

/** Everything in dist/ that is no bundle: path → text. */
export async function packageFiles(
  home: string,
  sources: Sources,
  { snapshot, manual }: Generator,
): Promise<ReadonlyMap<string, string>> {
  const packages = packagesOf(Object.values(sources).flat(), home)
  return new Map([
    // The public API shares its code with the command, which is CommonJS.
    ['index.js', "export * from './api.cjs'\n"],
    ...[...declarationsOf('index', home)].map(([name, text]) => [`types/${name}`, text] as const),
    ...(await snapshot(home)),
    ['backroom.1', await manual(home)],
    ['THIRD-PARTY-NOTICES.txt', noticesOf(packages)],
    ['sbom.cdx.json', billOfMaterials(manifest, packages)],
    // For the tests; not in the package.
    ['bundles.json', `${JSON.stringify(sources, null, 2)}\n`],
  ])
}
