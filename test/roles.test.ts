import { describe, expect, test } from 'vitest'
import { libraryData } from '../src/analysis/library-data.ts'
import { assess } from '../src/assessment/assess.ts'
import { type Framework, ROLES, roleFacts, roleWords } from '../src/model/framework.ts'
import { frameworkSchema } from '../src/reading/schema/framework.ts'
import { assessmentDocument } from '../src/results/assessment/document.ts'
import { codebookDocument } from '../src/results/codebook/document.ts'
import { assessmentPage } from '../src/web/assessment-page.ts'
import { catalogOf, WALK } from './support/library.ts'

/** A framework of two conditions, of which the first has the role. */
function withRole(role: (typeof ROLES)[number]): Framework {
  return { ...WALK, conditions: WALK.conditions.map((each, at) => (at === 0 ? { ...each, role } : each)) }
}

/** A role is one row of `ROLE_FACTS`: nothing else has to be told of it, and nothing forgets it. */
describe.each(ROLES)('the role %s', (role) => {
  const framework = withRole(role)
  const catalog = catalogOf(framework, [])
  const words = roleWords(framework, role)
  const capital = words.charAt(0).toUpperCase() + words.slice(1)

  test('stands beside the condition', () => {
    const assessment = assess(catalog, { answers: {}, coding: 'record', scenario: null })
    const document = assessmentDocument({
      assessment,
      framework,
      scenarioCase: null,
      options: '',
      choice: '',
      top: 0,
      details: false,
    })
    expect(JSON.stringify(document)).toContain(`"role":${JSON.stringify(words)}`)
  })

  test('stands in the codebook', () => {
    expect(JSON.stringify(codebookDocument(framework))).toContain(`${capital}; from P1.`)
  })

  test('stands on the page', async () => {
    const data = {
      kind: 'assessment',
      version: '0',
      catalog,
      coding: 'record',
      options: [],
      cases: [],
      exercises: [],
    } as const
    expect(await assessmentPage(data, '')).toContain(`<p class="muted role">${capital}</p>`)
  })

  test('is one that framework.yaml can give, and reword', () => {
    const { conditions, words: own } = frameworkSchema.shape
    const { error } = conditions.safeParse([{ role }, { role }])
    expect(error?.issues.filter(({ path }) => path.includes('role'))).toEqual([])
    expect(own.parse({ roles: { [role]: 'in other words' } })?.roles?.[role]).toBe('in other words')
  })

  test('says what the analysis expects', () => {
    const [expected] = libraryData(catalog, 'record', false).expectations
    const [opposite] = libraryData(catalog, 'record', true).expectations
    const pair = roleFacts(role).contributes === 'met' ? ['WILL', '~WILL'] : ['~WILL', 'WILL']
    expect([expected, opposite]).toEqual(pair)
  })

  test('says whether it is tested for necessity', () => {
    const claims = libraryData(catalog, 'record', false).claims.filter(({ mask }) => mask === 2)
    const { isNecessary, contributes } = roleFacts(role)
    expect(claims).toEqual(isNecessary ? [{ mask: 2, value: contributes === 'met' ? 2 : 0 }] : [])
  })
})
