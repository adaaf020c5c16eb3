import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create set memberships from raw values.',
  examples: [
    'backroom calibrate raw.csv --set "DEV=400,550,900" --out sets.csv',
    'backroom calibrate raw.csv --set "DEV=linear,400,550,900" --set "WAR=crisp,1"',
    'backroom calibrate raw.csv --set "LEVEL=map,low:0,middle:0.4,high:1"',
    'backroom calibrate raw.csv --propose "DEV,URB"',
  ],
  after: [
    'Three numbers are the anchors of the direct method: full exclusion, crossover, full inclusion (Ragin 2008). They fall if less means more of the set. Others begin with a word: linear (straight lines between the anchors), bell (six anchors: up, then down), crisp (1 from the threshold on; with more thresholds, the values of a multi-value set), map (text to membership).',
    'Anchors need reasons from outside the data. --propose groups the values themselves: that is a look at the data, and not a calibration.',
    'The result says how to repeat it. Multi-value sets can be made but not analyzed: turn each value into a crisp set. Time (tQCA) and several outcomes at once are not supported.',
  ].join(' '),
}
