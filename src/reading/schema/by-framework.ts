import type { NO_SIDE } from '../../model/case.ts'
import { type Framework, type Scale, UNKNOWN } from '../../model/framework.ts'
import { mapValues } from '../../model/keys.ts'
import { UNSETTLED } from '../../model/outcome-rule.ts'
import type { JsonSchema } from './json-schema.ts'
import { explained } from './primitives.ts'

type Definitions = Readonly<Record<string, JsonSchema>>

/**
 * Replaces a definition by those of a framework. They have the same name, or names with a dot, which no id contains.
 */
type Narrow = (definition: JsonSchema, framework: Framework, sources: readonly string[]) => Definitions

const NO_SIDE_MEANS: Readonly<Record<(typeof NO_SIDE)[number], string>> = {
  joint: 'Both sides together.',
  disputed: 'Nobody can tell, or accounts differ.',
}

/** Each definition that depends on the framework. The others stay as they are. */
const NARROW: Readonly<Record<string, Narrow>> = {
  answer: () => ({}),
  code: (code, framework) =>
    Object.assign(
      codeOn(framework.outcome, 'outcome', code, framework),
      ...framework.conditions.map((each) => codeOn(each, `code.${each.id}`, code, framework)),
    ),
  coding: (coding, { codings }) => {
    const own = codings.map(({ id, label, text }): [string, JsonSchema] => [
      `coding.${id}`,
      { ...redirected(coding, 'code', 'outcome'), description: `By ${label}: ${text}` },
    ])
    return Object.fromEntries(own)
  },
  conditions: (conditions, framework) => {
    const ids = framework.conditions.map(({ id }) => id)
    const codes = ids.map((id): [string, JsonSchema] => [id, { $ref: refTo(`code.${id}`) }])
    return { conditions: { ...closed(conditions, Object.fromEntries(codes)), required: ids } }
  },
  codings: (codings, framework) => {
    const own = framework.codings.map(({ id }): [string, JsonSchema] => [id, { $ref: refTo(`coding.${id}`) }])
    return { codings: { ...closed(codings, Object.fromEntries(own)), minProperties: 1 } }
  },
  'evidence-by-condition': (evidence, { conditions }) => {
    const items = evidence.additionalProperties as JsonSchema
    const own = conditions.map(({ id, question }) => [id, { ...items, description: question }])
    return { 'evidence-by-condition': closed(evidence, Object.fromEntries(own)) }
  },
  // Offered, but others are allowed: a work can be listed in the same file. Unlike examples, they do not fill each hover.
  citation: (citation, _framework, sources) => ({
    citation: sources.length === 0 ? citation : { ...citation, defaultSnippets: sources.map(offered) },
  }),
  initiator: (initiator, { sides }) => ({
    initiator: sides === null ? initiator : oneOfThese({ ...sides, ...NO_SIDE_MEANS }, 'Who started it.'),
  }),
  tests: (tests, { outcome }) => {
    const own = (outcome.rule?.tests ?? []).map(({ id, question, values }) => {
      const meanings = mapValues(values, ({ text }) => text)
      return [id, oneOfThese({ ...meanings, [UNSETTLED]: 'It can’t be settled.' }, question)]
    })
    return { tests: closed(tests, Object.fromEntries(own)) }
  },
}

/**
 * The JSON Schema of files under one framework. It allows only the framework's conditions, codings, answers, tests, and
 * sides, and says what each means. It offers the ids of these sources.
 */
export function byFramework(schema: JsonSchema, framework: Framework, sources: readonly string[]): JsonSchema {
  const definitions = Object.entries(schema.definitions ?? {}).map(
    ([name, definition]) => NARROW[name]?.(definition, framework, sources) ?? { [name]: definition },
  )
  return { ...schema, $id: `${schema.$id}:${framework.id}`, definitions: Object.assign({}, ...definitions) }
}

function offered(id: string) {
  return { label: id, body: id }
}

/** The code of a condition, or of the outcome, and the answers to its question. */
function codeOn(scale: Scale, name: string, code: JsonSchema, framework: Framework): Definitions {
  const answers = Object.entries(framework.answers).map(([id, label]) => {
    const anchor = scale.anchors[id]
    const example = anchor?.example == null ? '' : ` For example: ${anchor.example}`
    return [id, `${label}. ${anchor?.text ?? ''}${example}`]
  })
  return {
    [name]: { ...redirected(code, 'answer', `${name}.answer`), description: scale.question },
    [`${name}.answer`]: oneOfThese({ ...Object.fromEntries(answers), [UNKNOWN]: 'Nobody can tell.' }, scale.question),
  }
}

function oneOfThese(meanings: Readonly<Record<string, string>>, description: string): JsonSchema {
  return { description, type: 'string', enum: Object.keys(meanings), ...explained(Object.values(meanings)) }
}

/** A mapping that has these keys and no others. */
function closed({ propertyNames: _, ...map }: JsonSchema, properties: Definitions): JsonSchema {
  return { ...map, properties, additionalProperties: false }
}

/** The same schema, in which references to one definition lead to another. */
function redirected(schema: JsonSchema, from: string, to: string): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll(`"${refTo(from)}"`, `"${refTo(to)}"`)) as JsonSchema
}

function refTo(name: string): string {
  return `#/definitions/${name}`
}
