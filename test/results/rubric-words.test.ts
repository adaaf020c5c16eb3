import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultRubric } from '../../src/classroom/grading.ts'
import { readRubric } from '../../src/reading/rubric.ts'
import { rubricInWords } from '../../src/results/grades/rubric-words.ts'
import { HOME } from '../support/fake-io.ts'
import { fakeSession } from '../support/fake-session.ts'

const { framework } = (await fakeSession().library()).catalog

test('the usual rubric', () => {
  expect(rubricInWords(framework, defaultRubric('record'))).toEqual([
    'Determination, opposition at home, and receptivity in Beijing: the same answer earns 1 point, and one step off 0.5.',
    'Prediction: no points.',
    'Answers are compared with the coding “the wider record”.',
    'Points are counted from zero; answers by chance are not taken off.',
    'A grade is the sum of these points.',
  ])
})

test('the rubric of the lesson: two codings, and chance counts as zero', () => {
  const path = 'rubric.yaml'
  const bytes = readFileSync(join(HOME, 'cases/lesson', path))
  const { rubric } = readRubric({ name: path, path, bytes }, framework, defaultRubric('record'))
  if (rubric === null) throw new Error('The rubric of the lesson is bad')
  expect(rubricInWords(framework, rubric)).toEqual([
    'Determination, opposition at home, and receptivity in Beijing: the same answer earns 1 point, and one step off 0.8.',
    'Prediction: no points.',
    'Answers are compared with the codings “the wider record” and “the article”; the nearest counts.',
    'What answers drawn by chance would earn counts as zero.',
    'A grade without mistakes is 10 points.',
  ])
})

test('points of one condition, and of a step', () => {
  const points = { determination: { same: 2, oneStepOff: 0 } }
  const words = rubricInWords(framework, { ...defaultRubric('record'), points })
  expect(words.slice(0, 2)).toEqual([
    'Determination: the same answer earns 2 points, and one step off nothing.',
    'Opposition at home, receptivity in Beijing, and prediction: the same answer earns 1 point, and one step off 0.5.',
  ])
})
