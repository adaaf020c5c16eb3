import { join } from 'node:path'
import { bin, file, home, interleaved, run } from './measure.mjs'

const CASES = 60
/** So many cases without any pattern are still minimized with 20 conditions; with 60 the program refuses. */
const FEWER_CASES = 30

/** Crisp cases without any pattern, from a fixed sequence (a linear congruential generator): the hardest to minimize. */
function cases(conditions, count) {
  let state = conditions
  const flip = () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state < 2147483648 ? 0 : 1
  }
  const names = Array.from({ length: conditions }, (_, index) => `C${index + 1}`)
  const rows = Array.from({ length: count }, (_, index) => [`case${index}`, ...names.map(flip), flip()].join())
  return {
    names: names.join(),
    path: file(`cases-${conditions}.csv`, `${['case', ...names, 'Y'].join()}\n${rows.join('\n')}\n`),
  }
}

/** Whole processes as ratios to a bare Node; and recodings that robustness looks at in a second. */
export async function analysis(rounds) {
  const lipset = ['--data', join(home, 'test/fixtures/qca/LF.csv'), '--outcome', 'SURV', '--incl-cut', '0.8']
  const conditions = ['--conditions', 'DEV,URB,LIT,IND,STB', '--format', 'json']
  const node =
    (...args) =>
    () =>
      run(process.execPath, [bin, ...args]).time
  const minimized = (conditions, count = CASES) => {
    const { names, path } = cases(conditions, count)
    return node('analyze', 'solution', '--data', path, '--outcome', 'Y', '--conditions', names, '--format', 'json')
  }
  const times = await interleaved(rounds, {
    bare: () => run(process.execPath, ['-e', '0']).time,
    'LF: truth table and both solutions': node('analyze', 'solution', ...lipset, ...conditions),
    'LF: all parts': node('analyze', ...lipset, ...conditions),
    'the library: all parts': node('analyze'),
    '60 cases, 5 conditions: solutions': minimized(5),
    '60 cases, 10 conditions: solutions': minimized(10),
    '60 cases, 15 conditions: solutions': minimized(15),
    '30 cases, 20 conditions: solutions': minimized(20, FEWER_CASES),
    few: node('analyze', 'robustness', '--samples', '1000', '--format', 'json'),
    many: node('analyze', 'robustness', '--samples', '21000', '--format', 'json'),
  })
  const { bare, few, many, ...ratios } = Object.fromEntries(times)
  return new Map([
    ...Object.entries(ratios).map(([name, time]) => [name, time / bare]),
    ['robustness of the library: combinations a second', 20_000 / ((many - few) / 1000)],
  ])
}
