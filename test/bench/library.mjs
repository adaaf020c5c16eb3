import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, home, interleaved, run, scratch } from './measure.mjs'

/** A library of so many case files, each a copy of one shipped file under another name. */
function library(count) {
  const folder = join(scratch, `library-${count}`)
  mkdirSync(folder)
  copyFileSync(join(home, 'cases/framework.yaml'), join(folder, 'framework.yaml'))
  const text = readFileSync(join(home, 'cases/presidents/ford.yaml'), 'utf8')
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `ford-${index}.yaml`), text.replace(/^id: ford$/m, `id: ford-${index}`))
  }
  return folder
}

/** How long it takes to load and to check a user's library, and how that grows. */
export async function userLibrary() {
  const [half, whole] = [500, 1000].map(library)
  const node =
    (...args) =>
    () =>
      run(process.execPath, [bin, ...args]).time
  const times = await interleaved(3, {
    halfLoad: node('cases', '--format', 'json', '--library', half),
    load: node('cases', '--format', 'json', '--library', whole),
    halfCheck: node('check', half),
    check: node('check', whole),
  })
  const rate = (name) => 1000 / (times.get(name) / 1000)
  return new Map([
    ['1,000 case files: loaded, files a second', rate('load')],
    ['1,000 case files: checked, files a second', rate('check')],
    ['1,000 case files to 500: load', times.get('load') / times.get('halfLoad')],
    ['1,000 case files to 500: check', times.get('check') / times.get('halfCheck')],
  ])
}
