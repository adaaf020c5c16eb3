import type { BundledPackage } from './packages.ts'

type Named = Pick<BundledPackage, 'name' | 'version' | 'license'>

/** sbom.cdx.json, in CycloneDX. It has no time and no serial number, so that the same sources give the same bytes. */
export function billOfMaterials(own: Named, packages: readonly BundledPackage[]): string {
  const program = { type: 'application', ...componentOf(own) }
  const components = packages.map((each) => {
    const content = Buffer.from(each.integrity.replace('sha512-', ''), 'base64').toString('hex')
    return { type: 'library', ...componentOf(each), hashes: [{ alg: 'SHA-512', content }] }
  })
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: program },
    components,
    dependencies: [{ ref: program.purl, dependsOn: components.map(({ purl }) => purl) }],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

function componentOf({ name, version, license }: Named) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return { 'bom-ref': purl, name, version, licenses: [{ expression: license }], purl }
}
