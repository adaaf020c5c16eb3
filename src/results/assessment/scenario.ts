import type { Assessment, OtherCoding, Scenario } from '../../assessment/assessment.ts'
import { type Answers, isPrediction } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, series } from '../../rendering/words.ts'
import { answerCells, conditionColumns } from './comparing.ts'
import type { AssessmentView } from './view.ts'
import { answerLabel, codingLabel, conditionName, episodeName, showsTitles, verdictLine } from './wording.ts'

/** Which episode is assessed, and which of its answers were replaced. */
export function scenarioLine({ assessment, framework, details }: AssessmentView): readonly Block[] {
  const { scenario, coding } = assessment
  if (scenario === null) return []
  const replaced = scenario.replaced.map(
    (id) => `${conditionName(framework, id)} (coded “${answerLabel(framework, scenario.coded.answers[id])}”)`,
  )
  return [
    {
      kind: 'paragraph',
      text: [
        replaced.length === 0 ? '' : 'What if? ',
        tone(episodeName(scenario), 'strong'),
        details ? `${showsTitles(framework, coding) ? `: ${scenario.title}` : ''} (${episodeId(scenario)})` : '',
        `, coded from ${codingLabel(framework, coding)}`,
        replaced.length === 0 ? '.' : `, but with another answer on ${series(replaced)}.`,
      ],
    },
  ]
}

/** What happened in the episode; for a what-if, the verdict with the real codes. */
export function happened({ assessment, framework }: AssessmentView): readonly Block[] {
  const { scenario } = assessment
  if (scenario === null) return []
  if (scenario.replaced.length > 0) return [{ kind: 'paragraph', text: realCodes(framework, assessment, scenario) }]
  const { state, answer } = scenario.outcome
  const outcome = `${framework.outcome.wording[state]} (${answerLabel(framework, answer)}${scenario.inferred ? ', inferred' : ''})`
  const predicts = isPrediction(framework, assessment.coding)
  return [
    {
      kind: 'paragraph',
      text: [
        tone('What happened: ', 'strong'),
        scenario.result,
        predicts
          ? ` Predicted by ${codingLabel(framework, assessment.coding)}: ${outcome}.`
          : ` ${capitalized(outcome)}.${agreement(assessment)}`,
      ],
    },
  ]
}

type Framework = AssessmentView['framework']

/** The outcome belongs to the real answers, so it is compared with their verdict. */
function realCodes(framework: Framework, { possible }: Assessment, { coded }: Scenario): Rich {
  const same = possible.length === coded.possible.length && possible.every((id) => coded.possible.includes(id))
  return [
    same ? 'With the real codes, the verdict is the same: ' : 'With the real codes, the verdict is ',
    tone(`“${verdictLine(framework, coded)}.”`, 'strong'),
  ]
}

/** Do the framework and the coded outcome agree? Empty if one of them is not settled. */
function agreement({ headline: indicates, scenario }: Assessment): string {
  const state = scenario?.outcome.state
  if (indicates === 'undetermined' || (state !== 'met' && state !== 'not-met')) return ''
  const agrees = (indicates === 'yes') === (state === 'met')
  return ` The framework and the outcome ${agrees ? 'agree' : 'disagree'}.`
}

/** A row for each other coding of the episode, compared with the one that is assessed. */
export function otherCodingsTable({ assessment, framework }: AssessmentView): readonly Block[] {
  const { scenario } = assessment
  if (scenario === null || scenario.otherCodings.length === 0 || scenario.replaced.length > 0) return []
  const { coded, otherCodings } = scenario
  return [
    {
      kind: 'comparison',
      title: 'Coded differently',
      columns: [
        ...conditionColumns(framework),
        { label: framework.outcome.short ?? framework.outcome.label, kind: 'plain' },
      ],
      rows: otherCodings.map((other) => ({
        name: capitalized(codingLabel(framework, other.coding)),
        marked: false,
        cells: [
          ...answerCells(framework, answersIn(other, coded.answers), coded.answers),
          { text: answerLabel(framework, other.outcome.answer), relation: null },
        ],
        remark: null,
      })),
      mark: null,
      than: null,
      notes: [
        otherCodings
          .map((other) => `Coded from ${codingLabel(framework, other.coding)}: “${verdictLine(framework, other)}.”`)
          .join(' '),
      ],
    },
  ]
}

/** The answers of another coding: the assessed ones, with the differences applied. */
function answersIn({ differences }: OtherCoding, coded: Answers): Answers {
  return { ...coded, ...Object.fromEntries(differences.map(({ condition, other }) => [condition, other])) }
}
