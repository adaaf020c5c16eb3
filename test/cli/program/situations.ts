import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FakeOptions } from '../../support/fake-io.ts'
import { HOME } from '../../support/fake-io.ts'

/**
 * What stands around a command line. The shipped library is test/fixtures/library, and with `home: HOME` the real one;
 * in arguments and in the environment, `$DIR` is a folder with `files` in it, and `$HOME` the repository.
 */
export interface Situation extends Omit<FakeOptions, 'args' | 'env'> {
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

interface Line extends Situation {
  /** What follows the command's own words. */
  readonly args?: readonly string[]
}

/** How an option is tried: what it leaves out is as the command has it; files are added. */
export interface Trial extends Line {
  readonly value?: string
  /** What follows the arguments of the command. */
  readonly more?: readonly string[]
  /** Does it make the line one that is refused, with status 2? */
  readonly refused?: boolean
}

/** A line that a command accepts, and the options that need more than `IN_ANY_COMMAND` says. */
export interface CommandSituations extends Line {
  readonly options?: Readonly<Record<string, Trial>>
}

/** The name under which the options of conditions are tried. */
export const CONDITION = '<condition>'

function textOf(path: string): string {
  return readFileSync(join(HOME, path), 'utf8')
}

const FRAMEWORK = textOf('cases/framework.yaml')

/** A library of another framework and another case. */
const OTHER = {
  'other/framework.yaml': FRAMEWORK.replaceAll('shi-2024', 'another').replaceAll('strongly determined', 'minded'),
  'other/adams.yaml': textOf('test/fixtures/library/adams.yaml').replaceAll('Jane Adams', 'Joan Adams'),
  'other/abel.yaml': textOf('test/fixtures/library/small.yaml')
    .replace('id: small', 'id: abel')
    .replace('José Small', 'Aaron Abel')
    .replace('article:', 'record:'),
}

/** Longer than what is quoted of a value, so that a dash of dots stands at its end. */
const LONG = 'x'.repeat(100)

/** Problems are shown, on stderr, whatever the command prints. */
const BROKEN = {
  env: { BACKROOM_LIBRARY: '$DIR/broken' },
  files: { 'broken/framework.yaml': FRAMEWORK.replace('date: 2024-06-18', `date: ${LONG}`) },
}

/** A locale without other characters than ASCII. */
const NARROW = { LANG: 'C' }

const COLORED = { FORCE_COLOR: '1' }

/** For commands whose result has no words: the looks of what stands on stderr. */
function looksOf({ env, ...line }: Line): Readonly<Record<string, Trial>> {
  return {
    color: { ...line, env: { ...env }, value: 'always' },
    'no-color': { ...line, env: { ...env, ...COLORED } },
    accessible: { ...line, env: { ...env, ...COLORED } },
    ascii: { ...line, env: { ...env } },
    unicode: { ...line, env: { ...env, ...NARROW } },
  }
}

/** Where a prompt would be opened; in a test that is a fault, of status 70. */
const AT_A_TERMINAL = { terminal: 80, keyboard: true }

/** How an option of the program is tried in a command that says nothing of it. */
export const IN_ANY_COMMAND: Readonly<Record<string, Trial>> = {
  library: { value: '$DIR/other', files: OTHER },
  coding: { value: 'article' },
  format: { value: 'json' },
  json: {},
  color: { value: 'always' },
  'no-color': { env: COLORED },
  'no-input': AT_A_TERMINAL,
  'no-pager': { terminal: 80, rows: 1 },
  accessible: { env: COLORED },
  ascii: {},
  unicode: { env: NARROW },
  quiet: {},
  out: { value: '$DIR/out.txt' },
  force: { more: ['--out', '$DIR/out.txt'], files: { 'out.txt': 'old' } },
  bom: { more: ['--format', 'csv'] },
}

const CODINGS = 'coder,unit,determination,opposition,receptivity,outcome,extra'

/** Two coders of an episode and what they said of its letter; the last column is none of a row. */
const CLASS = {
  'a.csv': `${CODINGS}\nann,adams/waiting,yes,no,no,no,1\nbob,adams/waiting,no,no,yes,,1\n`,
  'letters.csv': `${CODINGS}\nann,A,yes,no,no,no,1\nbob,A,no,no,yes,,1\n`,
  'bad.csv': `${CODINGS}\nann,adams/waiting,yes,no,no,no,1\nbob,adams/waiting,${LONG},no,yes,,1\n`,
  'small.csv': `${CODINGS}\nann,small/all,yes,no,no,no,1\nbob,small/all,no,no,yes,,1\n`,
  'key.json': JSON.stringify({
    schemaVersion: 1,
    framework: { id: 'shi-2024', digest: '0' },
    seed: 's',
    overlap: 1,
    units: [
      {
        unit: 'A',
        episode: 'adams/waiting',
        codings: {
          record: { answers: { determination: 'yes', opposition: 'no', receptivity: 'yes' }, outcome: 'no' },
          article: { answers: { determination: 'no', opposition: 'yes', receptivity: 'mixed' }, outcome: 'no' },
        },
      },
    ],
    assignments: [
      { coder: 'ann', units: ['A'] },
      { coder: 'bob', units: ['A'] },
    ],
  }),
}

/** A coding in a file. */
const CLASS_CODING = {
  value: '$DIR/class.yaml',
  files: {
    'class.yaml':
      'label: the class\ntext: A median.\nepisodes:\n  adams/waiting: { determination: yes, opposition: yes, receptivity: yes, outcome: yes }\n',
  },
}

/** Rows of an episode that only one of two libraries has. */
const IN_OTHER = { args: ['$DIR/small.csv'], value: '$DIR/other', files: OTHER }

const ON_LETTERS = { args: ['$DIR/letters.csv'], value: '$DIR/key.json' }

/** Something that stands where a file is to be written. */
function standing(name: string): Situation {
  return { files: { [name]: 'old' } }
}

const DATA = ['--data', '$DIR/t.csv', '--outcome', 'Y', '--conditions', 'A,B']
const TABLE = {
  files: { 't.csv': 'case,A,B,Y\na,1,0.2,1\nb,0.9,0.7,0.7\nc,0.3,0.8,0.85\nd,0.1,0.1,0.2\ne,0.5,0.9,0.6\n' },
}
const RAW_FILE = '$DIR/t.csv'
const RECIPE = '{"logOdds": "qca", "recipe": [{"set": "A", "spec": "0.2,0.5,0.8"}]}\n'
const BOTH_SETS = RECIPE.replace(']', ', {"set": "B", "spec": "crisp,0.5"}, {"set": "Y", "spec": "crisp,0.9"}]')
const RAW = [RAW_FILE, '--set', 'A=0.2,0.5,0.8']
const SURVIVAL_DATA = [
  '--data',
  '$HOME/test/fixtures/qca/LF.csv',
  '--outcome',
  'SURV',
  '--conditions',
  'DEV,URB,LIT,IND,STB',
]
const SURVIVAL = [...SURVIVAL_DATA, '--incl-cut', '0.8', '--n-cut', '2']
/** Disputes enough that not all combinations are tried. */
const DISPUTED = { args: ['robustness', '--samples', '20'], home: HOME }

const GOOD_RECORD = '{"determination":"yes","opposition":"no","receptivity":"unknown"}'
const BAD_RECORD = `{"determination":"${LONG}","opposition":"no","receptivity":"unknown"}`

const SEED = ['--seed', 'a seed of several words']
const DEAL = [...SEED, '--coding', 'article', '--coders', '2']
const DEALT = [...DEAL, '--out', '$DIR/p']
const ONE_PACKET = [...SEED, '--coding', 'article', '--coders', '1']

const ANSWERED = { BACKROOM_DETERMINATION: 'no', BACKROOM_OPPOSITION: 'no', BACKROOM_RECEPTIVITY: 'no' }

const GRADES = ['$DIR/letters.csv', '--key', '$DIR/key.json']
const BOOK = {
  'g.csv': 'Student,ID,Coding\nAnn,ann,\nBob,bob,\n',
  'marked.csv': 'Student,ID,Coding\nAnn,ann,7\nBob,bob,\n',
  'r.csv': 'coder,Student\nann,Ann\nbob,Bob\n',
  'rubric.yaml': 'default: { same: 2, one-step-off: 1 }\n',
}
const SCALED = [...GRADES, '--out-of', '3']
const FILLED = [...SCALED, '--gradebook', '$DIR/g.csv', '--column', 'Coding', '--coder-column', 'ID']

/** Every command, by its words. */
export const SITUATIONS: Readonly<Record<string, CommandSituations>> = {
  assess: {
    args: ['--case', 'adams'],
    options: {
      [CONDITION]: { value: 'yes' },
      answers: { value: '-', stdin: GOOD_RECORD },
      case: { args: ['--determination=yes', '--opposition=yes', '--receptivity=yes'], value: 'adams' },
      expect: { value: 'backroom' },
      top: { args: ['--case', 'adams', '--coding', 'article'], value: '0' },
      among: { args: ['--case', 'adams', '--coding', 'article'], value: 'years=1981' },
      weights: { value: 'opposition=0' },
      details: {},
      'no-input': { ...AT_A_TERMINAL, args: [], refused: true },
    },
  },
  batch: {
    stdin: `${GOOD_RECORD}\n\n`,
    options: {
      from: { value: 'csv' },
      fields: { value: 'headline' },
      map: { value: 'yes=no' },
      full: {},
      among: { args: ['--full'], value: 'party=Independent' },
      weights: { args: ['--full'], value: 'opposition=0' },
      strict: { stdin: `${BAD_RECORD}\n${GOOD_RECORD}\n` },
      'max-errors': { stdin: `${BAD_RECORD}\n${GOOD_RECORD}\n`, value: '1' },
      coding: { args: ['--full'], value: 'article' },
      library: { args: ['--full'], value: '$DIR/other', files: OTHER },
      ...looksOf({ stdin: `${BAD_RECORD}\n` }),
    },
  },
  cases: {
    args: ['--coding', 'article'],
    options: {
      sort: { args: ['--library', '$DIR/other'], files: OTHER, value: 'president' },
      party: { value: 'Independent' },
      years: { value: '1981' },
      verdict: { value: 'backroom' },
      outcome: { value: 'yes' },
      channel: { value: 'secret-envoy' },
      test: { value: 'directed=yes' },
      coding: { args: [], value: 'article' },
    },
  },
  'cases show': { args: ['adams'], options: { evidence: {}, details: {} } },
  'cases compare': {
    args: ['adams/opening', 'small', '--coding', 'article'],
    options: {
      coding: { args: ['adams/opening', 'small'], value: 'article' },
      library: {
        args: ['adams/waiting', 'abel'],
        value: '$DIR/other',
        files: OTHER,
      },
      answers: { value: '$DIR/a.yaml', files: { 'a.yaml': 'determination: yes\nopposition: no\nreceptivity: no\n' } },
    },
  },
  'cases evidence': {
    home: HOME,
    options: {
      condition: { value: 'opposition' },
      outcome: { value: 'no' },
      party: { value: 'Republican' },
      verdict: { value: 'no-initiative' },
    },
  },
  'cases search': {
    args: ['he'],
    options: {
      condition: { value: 'opposition' },
      points: { value: 'for' },
      person: { value: 'John' },
      top: { value: '1' },
      years: { value: '1981' },
      outcome: { value: 'no' },
      verdict: { value: 'no-initiative' },
    },
  },
  'cases timeline': { options: { outcome: { value: 'no' }, verdict: { value: 'no-initiative' } } },
  'cases sources': {
    options: { style: { value: 'bibtex' }, outcome: { value: 'no' }, verdict: { value: 'no-initiative' } },
  },
  'cases codebook': { options: { table: {}, coding: { args: ['--table'], value: 'article' } } },
  check: {
    options: {
      ...looksOf(BROKEN),
      strict: {
        args: ['$DIR/warned'],
        files: { 'warned/adams.yaml': textOf('test/fixtures/library/adams.yaml').replace('She waited.', 'TODO') },
      },
    },
  },
  analyze: {
    args: ['truth-table', '--coding', 'article'],
    ...TABLE,
    options: {
      coding: { args: ['truth-table'], home: HOME, value: 'article' },
      library: { args: ['truth-table'], value: join(HOME, 'cases') },
      data: { args: ['truth-table', ...DATA.slice(2)], value: '$DIR/t.csv' },
      recipe: { args: ['truth-table', ...DATA], value: '$DIR/recipe.json', files: { 'recipe.json': BOTH_SETS } },
      outcome: { value: '~OUTCOME' },
      conditions: { args: ['truth-table', ...DATA.slice(0, 4)], value: 'A,B' },
      'incl-cut': { args: ['truth-table', ...DATA], value: '0.99' },
      'pri-cut': { args: ['truth-table', ...DATA], value: '0.9' },
      'n-cut': { args: ['truth-table', ...DATA], value: '2' },
      crossover: { args: ['truth-table', ...DATA], value: 'up' },
      'dir-exp': { args: ['solution', ...DATA], value: 'A' },
      rule: { args: ['congruence', ...DATA], value: 'A' },
      exclude: { args: ['solution', ...SURVIVAL], value: '10,contradictory,~LIT*IND' },
      necessary: { args: ['solution', ...SURVIVAL], value: 'LIT' },
      sets: { args: ['sufficiency', ...DATA], value: 'A*~B' },
      'ron-cut': { args: ['necessity', ...SURVIVAL_DATA], value: '0' },
      'cov-cut': { args: ['necessity', ...SURVIVAL_DATA], value: '1' },
      'necessity-cut': { args: ['necessity', ...SURVIVAL_DATA], value: '0.5' },
      solution: { args: ['selection', ...SURVIVAL], value: 'conservative' },
      model: { args: ['selection', ...SURVIVAL_DATA, '--solution', 'conservative', '--incl-cut', '0.3'], value: '2' },
      by: { args: ['clusters'], home: HOME, value: 'decade' },
      units: { args: ['clusters', '--by', 'decade'], home: HOME, value: 'president' },
      'max-models': { args: ['solution', ...SURVIVAL], value: '1' },
      tests: { args: ['fit', ...SURVIVAL], value: 'DEV*STB' },
      first: { args: ['solution', ...SURVIVAL] },
      effort: { args: ['solution', ...SURVIVAL], value: '0.000001' },
      samples: { ...DISPUTED, args: ['robustness'], value: '10' },
      seed: { ...DISPUTED, value: 'other words' },
      weights: { args: ['precedents'], home: HOME, value: 'opposition=0' },
      details: { args: DATA },
      svg: { args: ['congruence', '--rule', 'A', ...DATA], value: '$DIR/p.svg' },
      force: { args: ['congruence', '--rule', 'A', ...DATA, '--svg', '$DIR/p.svg'], ...standing('p.svg') },
      ascii: { args: ['congruence', '--rule', 'A', ...DATA] },
      unicode: { args: ['congruence', '--rule', 'A', ...DATA], env: NARROW },
      quiet: { args: ['solution', ...DATA, '--format', 'csv'] },
    },
  },
  calibrate: {
    ...TABLE,
    args: RAW,
    options: {
      set: { args: [RAW_FILE, '--propose', 'A'], value: 'A=crisp,0.5' },
      recipe: { args: [RAW_FILE, '--propose', 'A'], value: '$DIR/recipe.json', files: { 'recipe.json': RECIPE } },
      'log-odds': { args: RAW, value: 'fsqca' },
      keep: { args: RAW, value: 'Y' },
      propose: { args: RAW, value: 'A' },
      count: { args: [RAW_FILE, '--propose', 'A'], value: '2' },
    },
  },
  exercise: {},
  'exercise lesson': {
    args: ['form'],
    options: {
      library: { value: '$DIR/other', files: { ...OTHER, 'other/framework.yaml': OTHER['other/framework.yaml'] } },
      format: { value: 'html' },
      out: { value: '$DIR/form.html' },
      force: { args: ['form', '--out', '$DIR/form.html'], ...standing('form.html') },
      ...looksOf(BROKEN),
    },
  },
  'exercise packet': {
    args: ONE_PACKET,
    options: {
      seed: { args: ONE_PACKET.slice(2), value: 'another seed of several words' },
      coders: { args: DEALT.filter((word) => word !== '--coders' && word !== '2'), value: '3' },
      'per-coder': { args: [...DEALT, '--overlap', '1'], value: '1' },
      overlap: { args: [...DEALT, '--per-coder', '1', '--units', '1'], value: '1' },
      units: { value: '1' },
      spare: { args: DEALT, value: '2' },
      coder: { args: DEAL, value: 'FM9C-6' },
      form: {},
      out: { value: '$DIR/p' },
      force: { args: DEALT, ...standing('p/roster.csv') },
      coding: { args: [...SEED, '--coders', '1'], value: 'article' },
      quiet: { args: DEALT },
    },
  },
  'exercise start': {
    args: ['--outcome', 'no', '--coding', 'article'],
    env: ANSWERED,
    options: {
      [CONDITION]: { value: 'yes' },
      outcome: { args: ['--coding', 'article'], value: 'yes' },
      unit: { value: 'B' },
      seed: { value: 'other words' },
      coder: { args: ['--outcome', 'no', '--save', '$DIR/mine.csv'], value: 'ann' },
      save: { value: '$DIR/mine.csv' },
      evidence: { args: ['--coding', 'article'] },
      coding: { args: ['--outcome', 'no'], value: 'article' },
      'no-input': { ...AT_A_TERMINAL, args: [], env: {}, refused: true },
      color: { value: 'always' },
      'no-color': { env: { ...ANSWERED, ...COLORED } },
      accessible: { env: { ...ANSWERED, ...COLORED } },
      unicode: { env: { ...ANSWERED, ...NARROW } },
      quiet: { args: ['--outcome', 'no', '--save', '$DIR/mine.csv'] },
    },
  },
  'exercise check': { options: { ascii: BROKEN, unicode: { ...BROKEN, env: { ...BROKEN.env, ...NARROW } } } },
  'exercise export': {},
  'exercise export qca': { options: looksOf(BROKEN) },
  'exercise export gift': { options: { blind: {}, ...looksOf(BROKEN) } },
  'exercise export recal-oir': {
    args: ['--condition', 'opposition'],
    files: CLASS,
    options: {
      condition: { args: [], value: 'outcome' },
      key: { ...ON_LETTERS, args: [...ON_LETTERS.args, '--condition', 'opposition'] },
      map: { args: ['$DIR/a.csv', '--condition', 'opposition'], value: 'no=yes' },
      coding: CLASS_CODING,
      ...looksOf(BROKEN),
    },
  },
  'exercise collect': {
    args: ['$DIR/a.csv'],
    files: CLASS,
    options: {
      key: ON_LETTERS,
      letters: { args: ['$DIR/letters.csv', '--key', '$DIR/key.json'] },
      map: { value: 'yes=no' },
      library: IN_OTHER,
      ...looksOf({ args: ['$DIR/bad.csv'] }),
    },
  },
  'exercise agree': {
    args: ['$DIR/a.csv'],
    files: CLASS,
    options: {
      key: ON_LETTERS,
      map: { value: 'yes=no' },
      tally: {},
      top: { value: '0' },
      coding: CLASS_CODING,
      library: IN_OTHER,
      ascii: { args: ['$DIR/a.csv', '--tally'] },
      unicode: { args: ['$DIR/a.csv', '--tally'], env: NARROW },
    },
  },
  'exercise adjudicate': {
    args: ['$DIR/a.csv'],
    files: { ...CLASS, 'd.csv': 'unit,question,answer,reason\nadams/waiting,outcome,yes,So.\n' },
    options: {
      key: ON_LETTERS,
      map: { value: 'yes=no' },
      save: { value: '$DIR/class.yaml' },
      decisions: { value: '$DIR/d.csv' },
      decide: { value: 'adams/waiting.outcome=yes: So.' },
      reveal: { args: ['$DIR/letters.csv', '--key', '$DIR/key.json'] },
      'no-input': { ...AT_A_TERMINAL, args: ['$DIR/a.csv', '--save', '$DIR/class.yaml'] },
      library: IN_OTHER,
      color: { value: 'always' },
      accessible: { env: COLORED },
      unicode: { env: NARROW },
    },
  },
  'exercise median': {
    args: ['$DIR/a.csv'],
    files: CLASS,
    options: {
      ties: { value: 'upper' },
      key: ON_LETTERS,
      map: { value: 'yes=no' },
      library: IN_OTHER,
      out: { value: '$DIR/class.yaml' },
      force: { args: ['$DIR/a.csv', '--out', '$DIR/class.yaml'], ...standing('class.yaml') },
      ...looksOf({ args: ['$DIR/bad.csv'] }),
    },
  },
  'exercise grade': {
    args: GRADES,
    files: { ...CLASS, ...BOOK },
    options: {
      key: { args: ['$DIR/letters.csv'], value: '$DIR/key.json' },
      map: { value: 'yes=no' },
      library: { ...IN_OTHER, args: ['$DIR/small.csv', ...GRADES.slice(1)] },
      ascii: { args: ['$DIR/bad.csv', ...GRADES.slice(1)] },
      unicode: { args: ['$DIR/bad.csv', ...GRADES.slice(1)], env: NARROW },
      rubric: { value: '$DIR/rubric.yaml' },
      'out-of': { value: '100' },
      gradebook: { args: [...SCALED, ...FILLED.slice(-4)], value: '$DIR/g.csv' },
      column: { args: [...FILLED.slice(0, -4), '--coder-column', 'ID'], value: 'Coding' },
      roster: { args: FILLED.slice(0, -2), value: '$DIR/r.csv' },
      'coder-column': { args: FILLED.slice(0, -2), value: 'ID' },
      'overwrite-marks': { args: FILLED.map((word) => word.replace('g.csv', 'marked.csv')) },
      out: { args: FILLED, value: '$DIR/filled.csv' },
      force: { args: [...FILLED, '--out', '$DIR/filled.csv'], ...standing('filled.csv') },
    },
  },
  page: {
    options: {
      class: {},
      out: { value: '$DIR/p.html' },
      force: { args: ['--out', '$DIR/p.html'], ...standing('p.html') },
      ...looksOf(BROKEN),
    },
  },
  new: {},
  'new library': {
    args: ['$DIR/mine'],
    options: { quiet: { terminal: 80 }, ...looksOf(BROKEN) },
  },
  'new case': {
    args: ['clay'],
    env: { BACKROOM_LIBRARY: '$DIR/mine' },
    files: { 'mine/adams.yaml': '' },
    options: {
      president: { value: 'Henry Clay' },
      from: { value: '1969-01-20' },
      until: { value: '1973-01-20' },
      quiet: { terminal: 80 },
      ...looksOf(BROKEN),
    },
  },
  'new schema': {
    args: ['$DIR/mine'],
    files: { 'mine/framework.yaml': FRAMEWORK },
    options: { quiet: { terminal: 80 }, ...looksOf({ ...BROKEN, args: ['$DIR/broken'] }) },
  },
  doctor: {},
  completion: { args: ['bash'] },
  help: { args: ['answers'], options: looksOf({ ...BROKEN, args: ['answers'] }) },
}
