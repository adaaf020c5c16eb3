import { type Framework, roleWords } from '../../../../model/framework.ts'
import { series, uncapitalized } from '../../../../rendering/words.ts'
import { FIT } from '../../../../results/assessment/precedents.ts'
import type { Section } from '../../../program/manual/section.ts'

/** What a result of `assess` shows, from first line to last. */
export async function resultsSection(subject: { framework(): Promise<Framework> }): Promise<Section> {
  const framework = await subject.framework()
  return {
    title: 'Results',
    parts: [
      'What "backroom assess" shows, from the first line to the last:',
      {
        terms: [
          { term: 'verdict', meaning: verdictMeaning(framework) },
          {
            term: 'conditions',
            meaning: `Each answer is a number from 0 to 1. Above 0.5 the condition is met, below 0.5 it is not met, and at 0.5 it is undecided. The same answer can have another number in another condition: see backroom help answers. ${rolesMeaning(framework)}`,
          },
          { term: 'fit', meaning: FIT },
          {
            term: 'similar situation',
            meaning: 'A precedent with a dot (•): the same conditions were met, and the same ones were not.',
          },
          {
            term: 'same, ↑, ↓',
            meaning: 'The precedent has the same answer as here, or the one shown: more (↑) or less (↓) than here.',
          },
          {
            term: framework.outcome.short ?? framework.outcome.label,
            meaning: `${framework.outcome.question} It is answered on the same scale, from what happened.`,
          },
          {
            term: 'what would change it',
            meaning: 'The smallest changes of answers that lead to another verdict.',
          },
          {
            term: 'degree',
            meaning:
              'With --details: how well the answers match a verdict, from 0 to 1. It is the smallest of the numbers that the verdict needs; where a condition must not be met, 1 minus its number counts.',
          },
        ],
      },
      'The cases are coded by people, and each code has its reasons:',
      { code: ['backroom cases show CASE --evidence'] },
    ],
  }
}

function verdictMeaning({ headlines, conditions }: Framework): string {
  const names = Object.values(headlines).map((label) => `"${label}"`)
  return `What the framework indicates for these answers: ${series(names, 'or')}. It follows from the ${conditions.length} conditions. If several verdicts remain possible and disagree, the result says what it depends on.`
}

function rolesMeaning(framework: Framework): string {
  const roles = new Set(framework.conditions.map(({ role }) => role))
  return `The last word says the role of the condition: ${series(
    [...roles].map((role) => `"${uncapitalized(roleWords(framework, role))}"`),
    'or',
  )}.`
}
