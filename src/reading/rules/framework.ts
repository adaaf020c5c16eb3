import { CROSSOVER, type Requirement } from '../../model/framework.ts'
import { isKey } from '../../model/id.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenFramework } from '../schema/framework.ts'
import { answersAreDistinct, answersMakeAScale } from './answers.ts'
import { outcomeRuleIsSound } from './outcome-rule.ts'
import { textIsWritten } from './placeholders.ts'

type Rule = (framework: WrittenFramework) => readonly Problem[]

/** Rules for `framework.yaml` that no schema can express. */
export const frameworkRules: readonly Rule[] = [
  answersMakeAScale,
  answersAreDistinct,
  conditionsAreDistinct,
  scalesAreComplete,
  membershipsRise,
  conditionsCanGoBothWays,
  verdictsAreDistinct,
  patternsNameConditions,
  codingsExist,
  outcomeRuleIsSound,
  textIsWritten,
]

/** Rules for the whole table, checked only if each verdict is valid. */
export const tableRules: readonly Rule[] = [tableHasNoGap, tableHasNoOverlap]

/** No condition can have one of these names: options and fields already use them. */
export function reservedIds(reserved: ReadonlySet<string>): Rule {
  return ({ conditions }) =>
    conditions.flatMap(({ id }, index) => {
      if (!reserved.has(id) && !id.startsWith('no-')) return []
      const message = `"${id}" is the name of an option or a field, so it can't name a condition`
      return [{ code: 'reserved-id', message, path: ['conditions', index, 'id'] }]
    })
}

function conditionsAreDistinct({ conditions }: WrittenFramework): readonly Problem[] {
  return conditions.flatMap(({ id }, index) =>
    conditions.findIndex((other) => other.id === id) < index
      ? [{ code: 'duplicate-id', message: `Another condition has the id "${id}"`, path: ['conditions', index, 'id'] }]
      : [],
  )
}

function scales(framework: WrittenFramework) {
  return [
    ...framework.conditions.map((scale, index) => ({ scale, path: ['conditions', index] })),
    { scale: framework.outcome, path: ['outcome'] },
  ]
}

function scalesAreComplete(framework: WrittenFramework): readonly Problem[] {
  const answers = Object.keys(framework.answers)
  return scales(framework).flatMap(({ scale, path }) =>
    (['memberships', 'anchors'] as const).flatMap((part) => [
      ...answers
        .filter((answer) => !Object.hasOwn(scale[part], answer))
        .map(
          (answer): Problem => ({
            code: 'incomplete-scale',
            message: `"${part}" lacks the answer "${answer}"`,
            path: [...path, part],
            atKey: true,
          }),
        ),
      ...Object.keys(scale[part])
        .filter((answer) => !answers.includes(answer))
        .map(
          (answer): Problem => ({
            code: 'unknown-answer',
            message: `"${answer}" is not an answer`,
            hint: suggestion(answer, answers),
            path: [...path, part, answer],
            atKey: true,
          }),
        ),
    ]),
  )
}

function membershipsRise(framework: WrittenFramework): readonly Problem[] {
  const answers = Object.keys(framework.answers)
  return scales(framework).flatMap(({ scale, path }) =>
    answers.flatMap((answer, index) => {
      const lower = answers[index - 1]
      const before = lower === undefined ? undefined : scale.memberships[lower]
      const here = scale.memberships[answer]
      return before === undefined || here === undefined || here >= before
        ? []
        : [
            {
              code: 'falling-memberships',
              message: `"${answer}" has a smaller membership than "${lower}"`,
              hint: 'Memberships must not decrease along the scale.',
              path: [...path, 'memberships', answer],
            },
          ]
    }),
  )
}

function conditionsCanGoBothWays({ conditions }: WrittenFramework): readonly Problem[] {
  return conditions.flatMap(({ id, memberships }, index) => {
    const values = Object.values(memberships)
    const [above, below] = [values.some((value) => value > CROSSOVER), values.some((value) => value < CROSSOVER)]
    return values.length < 2 || (above && below)
      ? []
      : [
          {
            code: 'one-sided-scale',
            message: `No answer makes "${id}" ${above ? 'not met' : 'met'}`,
            hint: `Give at least one answer a membership ${above ? 'below' : 'above'} ${CROSSOVER}.`,
            path: ['conditions', index, 'memberships'],
            atKey: true,
          },
        ]
  })
}

function verdictsAreDistinct({ verdicts, headlines }: WrittenFramework): readonly Problem[] {
  return verdicts.flatMap(({ id }, index): readonly Problem[] => {
    const path = ['verdicts', index, 'id']
    if (Object.hasOwn(headlines, id)) {
      return [{ code: 'reserved-id', message: `"${id}" is a headline, so it can't be the id of a verdict`, path }]
    }
    return verdicts.findIndex((other) => other.id === id) < index
      ? [{ code: 'duplicate-id', message: `Another verdict has the id "${id}"`, path }]
      : []
  })
}

function patternsNameConditions({ conditions, verdicts }: WrittenFramework): readonly Problem[] {
  const ids = conditions.map(({ id }) => id)
  return verdicts.flatMap(({ pattern }, index) =>
    Object.keys(pattern)
      .filter((id) => !ids.includes(id))
      .map(
        (id): Problem => ({
          code: 'unknown-condition',
          message: `"${id}" is not a condition`,
          hint: suggestion(id, ids),
          path: ['verdicts', index, 'pattern', id],
          atKey: true,
        }),
      ),
  )
}

function tableHasNoGap(framework: WrittenFramework): readonly Problem[] {
  const gap = corners(framework).find(({ verdicts }) => verdicts.length === 0)
  return gap === undefined
    ? []
    : [
        {
          code: 'table-gap',
          message: `No verdict covers ${describe(gap.corner)}`,
          hint: 'Add a verdict with this pattern, or remove a condition from a pattern to allow both.',
          path: ['verdicts'],
          atKey: true,
        },
      ]
}

function tableHasNoOverlap(framework: WrittenFramework): readonly Problem[] {
  const overlap = corners(framework).find(({ verdicts }) => verdicts.length > 1)
  if (overlap === undefined) return []
  const [first, second] = overlap.verdicts
  return [
    {
      code: 'table-overlap',
      message: `"${framework.verdicts[first!]?.id}" and "${framework.verdicts[second!]?.id}" both cover ${describe(overlap.corner)}`,
      hint: 'Make one of the two patterns narrower.',
      path: ['verdicts', second!, 'pattern'],
      atKey: true,
    },
  ]
}

type Corner = Readonly<Record<string, Requirement>>

/** Every configuration (2ᵏ of them) with the indexes of the verdicts that cover it. */
function corners({
  conditions,
  verdicts,
}: WrittenFramework): readonly { corner: Corner; verdicts: readonly number[] }[] {
  const all = conditions.reduce<readonly Corner[]>(
    (sofar, { id }) =>
      sofar.flatMap((corner) => [
        { ...corner, [id]: 'met' },
        { ...corner, [id]: 'not-met' },
      ]),
    [{}],
  )
  return all.map((corner) => ({
    corner,
    verdicts: verdicts.flatMap(({ pattern }, index) =>
      Object.entries(pattern).every(([id, requirement]) => corner[id] === requirement) ? [index] : [],
    ),
  }))
}

function describe(corner: Corner): string {
  return Object.entries(corner)
    .map(([id, requirement]) => `${id} ${requirement}`)
    .join(', ')
}

function codingsExist({ codings: { default: chosen, ...codings } }: WrittenFramework): readonly Problem[] {
  const ids = Object.keys(codings)
  const odd = ids.filter((id) => !isKey(id))
  const problems = odd.map(
    (id): Problem => ({ code: 'bad-id', message: `"${id}" is not a valid id`, path: ['codings', id], atKey: true }),
  )
  if (ids.includes(chosen)) return problems
  const message = `"${chosen}" is not a coding`
  const hint = suggestion(chosen, ids)
  return [...problems, { code: 'unknown-coding', message, hint, path: ['codings', 'default'] }]
}
