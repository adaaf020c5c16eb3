import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedAnswers, type Framework, rankOf } from '../../src/model/framework.ts'
import { editorSchemas } from '../../src/reading/schema/editors.ts'
import { sourceIdsIn } from '../../src/reading/source-ids.ts'
import { frameworks, WALK } from '../support/library.ts'
import { ADAMS, BROWN, FRAMEWORK, sourceFiles } from './support.ts'

interface Definition {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, Definition & { readonly $ref?: string }>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly defaultSnippets?: readonly unknown[]
}

function definitionsIn(
  framework: Framework,
  file: string,
  sources: readonly string[] = [],
): Readonly<Record<string, Definition>> {
  return JSON.parse(editorSchemas(framework, sources).get(file) ?? '').definitions
}

test('a case can have the conditions, codings, answers, tests and sides of its framework, and no others', () => {
  fc.assert(
    fc.property(frameworks(), (framework) => {
      const definitions = definitionsIn(framework, 'case.schema.json')
      const ids = framework.conditions.map(({ id }) => id)
      const { conditions, codings, tests } = definitions
      expect(conditions?.required).toEqual(ids)
      for (const { id } of framework.codings) {
        expect(definitions[`coding.${id}`]?.properties?.outcome?.$ref).toBe('#/definitions/outcome')
      }
      for (const [mapping, keys] of [
        [conditions, ids],
        [codings, framework.codings.map(({ id }) => id)],
        [tests, (framework.outcome.rule?.tests ?? []).map(({ id }) => id)],
      ] as const) {
        expect(Object.keys(mapping?.properties ?? {})).toEqual(keys)
        expect(mapping?.additionalProperties).toBe(false)
      }
      for (const [name, scale] of [
        ...framework.conditions.map((each) => [`code.${each.id}`, each] as const),
        ['outcome', framework.outcome] as const,
      ]) {
        const answer = definitions[`${name}.answer`]
        expect(answer?.enum).toEqual(allowedAnswers(framework))
        for (const [id, { text }] of Object.entries(scale.anchors)) {
          const rank = rankOf(id, framework)
          if (rank !== null) expect(answer?.enumDescriptions?.[rank]).toContain(text)
        }
        const code = definitions[name]
        expect(code?.description).toBe(scale.question)
        expect(code?.properties?.answer?.$ref).toBe(`#/definitions/${name}.answer`)
        expect(code?.properties?.dispute?.properties?.answer?.$ref).toBe(`#/definitions/${name}.answer`)
      }
    }),
  )
})

test('an exercise can have evidence on any condition, and need have none', () => {
  const { 'evidence-by-condition': evidence } = definitionsIn(WALK, 'exercise.schema.json')
  expect(Object.keys(evidence?.properties ?? {})).toEqual(WALK.conditions.map(({ id }) => id))
  expect(evidence).toMatchObject({ additionalProperties: false })
  expect(evidence?.required).toBeUndefined()
})

test('where the framework names no sides, anyone can start a channel', () => {
  const { initiator } = definitionsIn({ ...WALK, sides: null }, 'case.schema.json')
  expect(initiator?.enum).toBeUndefined()
  expect(definitionsIn({ ...WALK, sides: { joint: 'Joint', us: 'We' } }, 'case.schema.json').initiator?.enum).toEqual([
    'joint',
    'us',
    'disputed',
  ])
})

test('the ids of works are offered where works are cited, and others are allowed', () => {
  const { citation } = definitionsIn(WALK, 'case.schema.json', ['diary-1980', 'news-1981'])
  expect(citation?.defaultSnippets).toEqual([
    { label: 'diary-1980', body: 'diary-1980' },
    { label: 'news-1981', body: 'news-1981' },
  ])
  expect(citation?.enum).toBeUndefined()
  expect(definitionsIn(WALK, 'case.schema.json').citation).not.toHaveProperty('defaultSnippets')
})

test('the ids of works are those of all cases and exercises, each once, whatever faults these have', () => {
  const files = sourceFiles({
    'framework.yaml': FRAMEWORK,
    'b.yaml': 'id: 7\nsources:\n  news-1981: { kind: odd }\n  Not An Id: {}\n  diary-1980: 7\n',
    'a.yaml': ADAMS,
    'c.yaml': 'id: [',
    'd.yaml': 'sources: []',
    'exercises/brown.yaml': BROWN,
  })
  expect(sourceIdsIn(files)).toEqual(['diary-1980', 'letters-1981', 'news-1981', 'paper-2021'])
})
