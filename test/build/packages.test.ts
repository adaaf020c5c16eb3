import { describe, expect, test } from 'vitest'
import { noticesOf, packagesOf } from '../../src/build/packages.ts'
import { temporaryFolder } from '../reading/support.ts'

/** A folder with packages as npm installs them, one of them inside another. */
function project(changes: Readonly<Record<string, string>> = {}): string {
  const manifest = (name: string, version: string): string => JSON.stringify({ name, version, license: 'MIT' })
  return temporaryFolder({
    'package-lock.json': JSON.stringify({
      packages: {
        'node_modules/zeta': { integrity: 'sha512-AAAA' },
        'node_modules/@scope/alpha': { integrity: 'sha512-BBBB' },
        'node_modules/zeta/node_modules/@scope/alpha': { integrity: 'sha512-CCCC' },
      },
    }),
    'node_modules/zeta/package.json': manifest('zeta', '1.0.0'),
    'node_modules/zeta/LICENSE': 'Zeta may be used.\n',
    'node_modules/@scope/alpha/package.json': manifest('@scope/alpha', '2.0.0'),
    'node_modules/@scope/alpha/license.md': 'Alpha may be used.\n',
    'node_modules/zeta/node_modules/@scope/alpha/package.json': manifest('@scope/alpha', '1.0.0'),
    'node_modules/zeta/node_modules/@scope/alpha/Licence.txt': 'Old Alpha may be used.\n',
    ...changes,
  })
}

const FILES = [
  'src/index.ts',
  'node_modules/zeta/lib/a.js',
  'node_modules/zeta/lib/b.js',
  'node_modules/zeta/node_modules/@scope/alpha/a.js',
  'node_modules/@scope/alpha/a.js',
]

describe('the packages that files belong to', () => {
  test('each once, by name and version, with its license and what the lock says', () => {
    const alpha = { name: '@scope/alpha', license: 'MIT' }
    expect(packagesOf(FILES, project())).toEqual([
      { ...alpha, version: '1.0.0', text: 'Old Alpha may be used.\n', integrity: 'sha512-CCCC' },
      { ...alpha, version: '2.0.0', text: 'Alpha may be used.\n', integrity: 'sha512-BBBB' },
      { name: 'zeta', version: '1.0.0', license: 'MIT', text: 'Zeta may be used.\n', integrity: 'sha512-AAAA' },
    ])
  })

  test('none, when all the files are our own', () => {
    expect(packagesOf(['src/index.ts', 'package.json'], project())).toEqual([])
  })

  test('a package without a license text cannot be shipped', () => {
    const home = project({ 'node_modules/bare/package.json': '{"name":"bare","version":"1.0.0","license":"MIT"}' })
    expect(() => packagesOf(['node_modules/bare/a.js'], home)).toThrow('bare has no license text to ship')
  })

  test('a package that the lock does not know cannot be shipped', () => {
    const home = project({ 'package-lock.json': '{"packages":{}}' })
    expect(() => packagesOf(FILES, home)).toThrow('node_modules/zeta is not in package-lock.json')
  })
})

test('the notices hold the license text of each package', () => {
  expect(noticesOf(packagesOf(FILES.slice(-2), project()))).toBe(
    `This program contains the following packages.\n\n@scope/alpha 1.0.0 (MIT)\n\nOld Alpha may be used.\n\n${'-'.repeat(72)}\n\n@scope/alpha 2.0.0 (MIT)\n\nAlpha may be used.\n`,
  )
})
