import { vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { codes } from './case.ts'
import { evidenceStandsAlone } from './leaning.ts'
import { outcomesFitChannels, testsAreAnswered, testsAreKnown } from './outcome.ts'
import { conditionsAreKnown, initiatorsAreKnown } from './parts.ts'
import { placeholdersAreReplaced } from './placeholders.ts'

type Rule = (file: WrittenCase, framework: Framework) => readonly Problem[]

/** Rules that a case file must satisfy under the framework. */
export const codingRules: readonly Rule[] = [
  codingsAreKnown,
  conditionsAreCoded,
  answersAreKnown,
  disputesDiffer,
  codesHaveGrounds,
  codesShowBothSides,
  evidenceStandsAlone,
  channelsFollowFramework,
  placeholdersAreReplaced,
]

/** Rules that work only with a framework without errors. */
export const outcomeRules: readonly Rule[] = [testsAreAnswered, outcomesFitChannels]

/** How much evidence a code needs, unless it cites paragraphs of the article. */
const ENOUGH_EVIDENCE = 2

function codings(file: WrittenCase) {
  return file.episodes.flatMap((episode, index) =>
    Object.entries(episode.codings).map(([id, coding]) => ({
      id,
      coding,
      path: ['episodes', index, 'codings', id],
    })),
  )
}

function allCodes(file: WrittenCase) {
  return file.episodes.flatMap((episode, index) => codes(episode, ['episodes', index]))
}

function codingsAreKnown(file: WrittenCase, framework: Framework): readonly Problem[] {
  const known = framework.codings.map(({ id }) => id)
  return [
    ...codings(file)
      .filter(({ id }) => !known.includes(id))
      .map(
        ({ id, path }): Problem => ({
          code: 'unknown-coding',
          message: `"${id}" is not a coding of the framework`,
          hint: suggestion(id, known),
          path,
          atKey: true,
        }),
      ),
    ...file.episodes.flatMap(({ codings: own }, index): readonly Problem[] =>
      Object.keys(own).length > 0
        ? []
        : [
            {
              code: 'no-coding',
              message: 'An episode needs at least one coding',
              path: ['episodes', index, 'codings'],
            },
          ],
    ),
  ]
}

function conditionsAreCoded(file: WrittenCase, framework: Framework): readonly Problem[] {
  const ids = framework.conditions.map(({ id }) => id)
  return codings(file).flatMap(({ coding, path }) => [
    ...ids
      .filter((id) => !Object.hasOwn(coding.conditions, id))
      .map(
        (id): Problem => ({
          code: 'missing-condition',
          message: `The condition "${id}" is not coded`,
          hint: `Add it. If nobody knows the answer, write answer: ${UNKNOWN}.`,
          path: [...path, 'conditions'],
          atKey: true,
        }),
      ),
    ...conditionsAreKnown(coding.conditions, [...path, 'conditions'], framework),
  ])
}

/** Case files must use ids: other programs read them too. */
function answersAreKnown(file: WrittenCase, framework: Framework): readonly Problem[] {
  const { allowed, suggest } = vocabularyOf(framework)
  return allCodes(file).flatMap(({ code, path }) =>
    [
      { answer: code.answer, path: [...path, 'answer'] },
      ...(code.dispute === null ? [] : [{ answer: code.dispute.answer, path: [...path, 'dispute', 'answer'] }]),
    ]
      .filter(({ answer }) => !allowed.includes(answer))
      .map(
        ({ answer, path: at }): Problem => ({
          code: 'unknown-answer',
          message: `"${clipped(answer)}" is not an answer`,
          hint: suggest(answer),
          path: at,
        }),
      ),
  )
}

function disputesDiffer(file: WrittenCase): readonly Problem[] {
  return allCodes(file).flatMap(({ code, path }) =>
    code.dispute !== null && code.dispute.answer === code.answer
      ? [
          {
            code: 'idle-dispute',
            message: `The dispute argues for "${code.answer}", which is already the answer`,
            hint: 'Argue for another answer, or remove the dispute.',
            path: [...path, 'dispute', 'answer'],
          },
        ]
      : [],
  )
}

function codesHaveGrounds(file: WrittenCase): readonly Problem[] {
  return allCodes(file).flatMap(({ code, path }) =>
    code.answer === UNKNOWN || code.paragraphs.length > 0 || code.evidence.length >= ENOUGH_EVIDENCE
      ? []
      : [
          {
            code: 'thin-evidence',
            message: `"${path.at(-1)}" has ${code.evidence.length} of ${ENOUGH_EVIDENCE} expected pieces of evidence`,
            hint: 'Add dated evidence with sources, or cite the paragraphs it follows.',
            path: [...path, 'answer'],
          },
        ],
  )
}

/** If all evidence points one way, perhaps only one side was searched. Paragraphs are the article's own selection. */
function codesShowBothSides(file: WrittenCase): readonly Problem[] {
  return allCodes(file).flatMap(({ code, path }): readonly Problem[] => {
    const { answer, paragraphs, evidence } = code
    const sides = new Set(evidence.map(({ points }) => points))
    const [only] = sides
    if (answer === UNKNOWN || paragraphs.length > 0 || evidence.length < ENOUGH_EVIDENCE) return []
    if (sides.size === 2) {
      return code['one-sided'] === null
        ? []
        : [
            {
              code: 'needless-one-sided',
              message: `The evidence for "${path.at(-1)}" points both ways, so "one-sided" is not needed`,
              path: [...path, 'one-sided'],
              atKey: true,
            },
          ]
    }
    return code['one-sided'] !== null
      ? []
      : [
          {
            code: 'one-sided-code',
            message: `All evidence for "${path.at(-1)}" points one way (${only})`,
            hint: 'Add evidence for the other side, or say in "one-sided" where you looked for it.',
            path: [...path, 'evidence'],
            atKey: true,
          },
        ]
  })
}

function channelsFollowFramework({ episodes }: WrittenCase, framework: Framework): readonly Problem[] {
  return episodes.flatMap(({ channels }, index) => {
    const path = ['episodes', index, 'channels']
    return [...initiatorsAreKnown(channels, path, framework), ...testsAreKnown(channels, path, framework)]
  })
}
