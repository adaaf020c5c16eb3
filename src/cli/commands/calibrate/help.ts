import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create set memberships from raw values.',
  examples: [
    'backroom calibrate raw.csv --set "DEV=400,550,900" --out sets.csv',
    'backroom calibrate raw.csv --set "DEV=linear,400,550,900" --set "WAR=crisp,1"',
    'backroom calibrate raw.csv --set "LEVEL=map,low:0,middle:0.4,high:1"',
    'backroom calibrate raw.csv --set "HIGH=is,LEVEL,2" --set "TRUST=tfr,1"',
    'backroom calibrate raw.csv --set "DEV=indirect,400,550,700,850"',
    'backroom calibrate raw.csv --set "RICH=from,GDP per capita,400,550,900"',
    'backroom calibrate raw.csv --set "DEV=400,550,900" --keep "WAR,REGION"',
    'backroom calibrate raw.csv --set "DEV=400,550,900" --out recipe.json',
    'backroom calibrate raw.csv --recipe recipe.json --out sets.csv',
    'backroom calibrate raw.csv --propose "DEV,URB"',
  ],
  after: [
    'Three numbers are the anchors of the direct method: full exclusion, crossover, full inclusion (Ragin 2008). They fall if less means more of the set. Others begin with a word: linear (straight lines between the anchors), bell (six anchors: up, then down), inverse-bell (down, then up), crisp (1 from the threshold on; with more thresholds, the values of a multi-value set), map (text to membership), is (a crisp set of one value of a column), indirect (a curve fitted to groups between thresholds), tfr (ranks among the cases, totally fuzzy and relative, from the value that is still fully out).',
    'A set comes from the column of its name. The set of GDP per capita is called GDP_per_capita, because the name of a set has no spaces; this name finds the column too. from and a heading before the rest name another column, so one column can make several sets. --keep copies columns that need no calibration, such as an outcome of 0 and 1 or the groups of analyze --by.',
    'Anchors need reasons from outside the data. --propose groups the values themselves: that is a look at the data, and not a calibration.',
    'The result says how to repeat it. As JSON, it is a recipe: --recipe makes the same sets again, and backroom analyze --recipe tests raw values. Multi-value sets can be made but not analyzed: turn each value into a crisp set with is. Time (tQCA) and several outcomes at once are not supported.',
  ].join(' '),
}
