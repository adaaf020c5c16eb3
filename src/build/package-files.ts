import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { DataError } from '../cli/errors.ts'
import { toManPage } from '../cli/program/manual/man.ts'
import { manualOf } from '../cli/program/manual.ts'
import { createReading } from '../cli/program/program.ts'
import { processIo } from '../cli/terminal/io.ts'
import { readFolder } from '../reading/files.ts'
import { writeSnapshot } from '../reading/snapshot.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { declarationsOf } from './declarations.ts'
import { noticesOf, packagesOf } from './packages.ts'

/** Everything in dist/ except the bundles: path → text. `sources` are the files whose code is in each bundle. */
export async function packageFiles(
  home: string,
  sources: Readonly<Record<string, readonly string[]>>,
): Promise<ReadonlyMap<string, string>> {
  const packages = packagesOf(Object.values(sources).flat(), home)
  return new Map([
    // The public API shares its code with the command, which is CommonJS.
    ['index.js', "export * from './api.cjs'\n"],
    ...[...declarationsOf('index', home)].map(([name, text]) => [`types/${name}`, text] as const),
    ...(await filesOfLibrary(home)),
    ['THIRD-PARTY-NOTICES.txt', noticesOf(packages)],
    // The desk is a file of its own, which teachers pass on without the package.
    ['desk-notices.txt', noticesOf(packagesOf(sources['desk.js'] ?? [], home))],
    ['sbom.cdx.json', billOfMaterials(manifest, packages)],
    // For the tests; not in the package.
    ['bundles.json', `${JSON.stringify(sources, null, 2)}\n`],
  ])
}

/**
 * The snapshot of the shipped library, and the man page, which lists its conditions. Throws when the library has an
 * error.
 */
async function filesOfLibrary(home: string): Promise<readonly (readonly [string, string])[]> {
  const folder = join(home, 'cases')
  // A folder given by name is always parsed. The snapshot may be from an earlier build.
  const session = createReading(Object.assign(processIo(home), { env: { BACKROOM_LIBRARY: folder } })).session('text')
  const { catalog, files } = await session.library().catch((error: unknown) => {
    throw error instanceof DataError ? new Error(`${error.message}\n${JSON.stringify(error.diagnostics)}`) : error
  })
  const snapshot = writeSnapshot(readFolder(folder).files, { catalog, files: files() })
  return [...snapshot, ['backroom.1', toManPage(await manualOf(session))]]
}
