import type { DescribedKey } from '../../../../reading/schema/described-keys.ts'
import type { Section, Term } from '../../../program/manual/section.ts'

export async function casesSection({ schemas }: { readonly schemas: string }): Promise<Section> {
  const { describedKeys } = await import('../../../../reading/schema/described-keys.ts')
  const { file, episode } = describedKeys()
  return {
    title: 'Libraries and case files',
    parts: [
      'A library is a folder. Choose one with --library or BACKROOM_LIBRARY; the default is the shipped library. Name several to use them together, with one framework. A framework.yaml that says only “extends: shipped” adds the shipped library.',
      {
        code: [
          'library/',
          '  framework.yaml     optional',
          '  cases/             any name',
          '    adams.yaml       a case',
          '  exercises/         not coded',
          '  blind/             words to hide',
        ],
      },
      'framework.yaml holds the conditions, answers, memberships, verdicts, codings, and all wording. A library without one uses the shipped framework. Files in exercises hold evidence without codes, for readers to code. blind/adams.yaml holds masks for adams.yaml: words in its evidence that give the case away, and what replaces them in a blind packet.',
      'A case file is about one person:',
      { terms: file.map(termOf) },
      'Each episode:',
      { terms: episode.map(termOf) },
      'An item can be dated up to 90 days outside its episode. Any item outside should say in outside why it matters; further away it must.',
      'Keys that begin with x-, such as x-notes, are your own. They can be in any mapping, and the program ignores them.',
      'Editors complete, explain, and check a file whose first line says where its JSON Schema is:',
      { code: ['# yaml-language-server: $schema=PATH'] },
      `backroom new library writes the schemas, made from its framework, and that line. From a folder of the library, PATH is ../schema/case.schema.json. After you change the framework, run backroom new schema. It also lets editors offer the ids of sources that the library has by then. If a file is copied to a place without schemas, backroom check warns. The schemas of the shipped library are in ${schemas}: case.schema.json, framework.schema.json, exercise.schema.json, and blind.schema.json.`,
      'Create a library with backroom new library DIR, and a case with backroom new case ID. backroom check DIR names every problem, its place, and a fix.',
    ],
  }
}

function termOf({ name, description, isOptional }: DescribedKey): Term {
  return { term: name, meaning: isOptional ? `Optional. ${description}` : description }
}
