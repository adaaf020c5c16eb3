import { expect, test } from 'vitest'
import { billOfMaterials } from '../../src/build/bill-of-materials.ts'

const OWN = { name: 'program', version: '3.0.0', license: 'MIT' }
const PART = {
  name: '@scope/part',
  version: '1.2.3',
  license: 'ISC',
  text: 'It may be used.',
  integrity: `sha512-${Buffer.from('abc').toString('base64')}`,
}

test('the bill of materials names the program and its parts, as CycloneDX wants them', () => {
  const purl = 'pkg:npm/%40scope/part@1.2.3'
  expect(JSON.parse(billOfMaterials(OWN, [PART]))).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'application', name: 'program', purl: 'pkg:npm/program@3.0.0' } },
    components: [
      {
        type: 'library',
        'bom-ref': purl,
        name: '@scope/part',
        version: '1.2.3',
        licenses: [{ expression: 'ISC' }],
        purl,
        hashes: [{ alg: 'SHA-512', content: '616263' }],
      },
    ],
    dependencies: [{ ref: 'pkg:npm/program@3.0.0', dependsOn: [purl] }],
  })
})

test('the same packages make the same bytes', () => {
  expect(billOfMaterials(OWN, [PART])).toBe(billOfMaterials({ ...OWN }, [{ ...PART }]))
})
