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

/**
 * Crisp cases whose outcome follows some terms, but for one case in ten. With 15 conditions, 60 cases, and two terms there
 * are 24,467 models.
 */
function planted(conditions, count, terms) {
  let state = conditions + 1
  const random = () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
  const names = Array.from({ length: conditions }, (_, index) => `C${index + 1}`)
  const rows = Array.from({ length: count }, (_, index) => {
    const values = names.map(() => (random() < 0.5 ? 0 : 1))
    const follows = terms.some((term) =>
      term.every((literal) => values[Math.abs(literal) - 1] === (literal > 0 ? 1 : 0)),
    )
    return [`case${index}`, ...values, follows === random() < 0.9 ? 1 : 0].join()
  })
  return {
    names: names.join(),
    path: file(`planted-${conditions}.csv`, `${['case', ...names, 'Y'].join()}\n${rows.join('\n')}\n`),
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
  const solved = ({ names, path }, ...args) => {
    const words = ['analyze', 'solution', '--data', path, '--outcome', 'Y', '--conditions', names, '--format', 'json']
    return () => run(process.execPath, [bin, ...words, ...args], { statuses: [0, 1] }).time
  }
  const two = [
    [-3, 4, 5],
    [-2, 3, -6],
  ]
  const five = [...two, [1, 2], [6, -7, 8], [-9, 10]]
  const times = await interleaved(rounds, {
    bare: () => run(process.execPath, ['-e', '0']).time,
    'LF: truth table and both solutions': node('analyze', 'solution', ...lipset, ...conditions),
    'LF: all parts': node('analyze', ...lipset, ...conditions),
    'the library: all parts': node('analyze'),
    '60 cases, 5 conditions: solutions': minimized(5),
    '60 cases, 10 conditions: solutions': minimized(10),
    '60 cases, 15 conditions: solutions': minimized(15),
    '30 cases, 20 conditions: solutions': minimized(20, FEWER_CASES),
    '60 cases, 15 conditions, planted: solutions': solved(planted(15, 60, two)),
    '100 cases, 20 conditions, planted: --first': solved(planted(20, 100, five), '--first'),
    'the library: fewest codes': node('analyze', 'robustness', '--samples', '1'),
    few: node('analyze', 'robustness', '--samples', '1000', '--format', 'json'),
    many: node('analyze', 'robustness', '--samples', '21000', '--format', 'json'),
  })
  const { bare, few, many, ...ratios } = Object.fromEntries(times)
  return new Map([
    ...Object.entries(ratios).map(([name, time]) => [name, time / bare]),
    ['robustness of the library: combinations a second', 20_000 / ((many - few) / 1000)],
  ])
}
