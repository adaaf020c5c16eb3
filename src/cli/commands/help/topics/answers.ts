import { answersOf, type Framework, type Scale, UNKNOWN } from '../../../../model/framework.ts'
import { decimal } from '../../../../rendering/words.ts'
import type { Part, Section, Term } from '../../../program/manual/section.ts'

/** The scales of a framework, as a person needs them who is to answer. */
export async function answersSection(subject: { framework(): Promise<Framework> }): Promise<Section> {
  const framework = await subject.framework()
  const { source, title, conditions, outcome, headlines, verdicts } = framework
  return {
    title: 'Answers',
    parts: [
      `${title}, by ${source.author} (${source.publisher}, ${source.year}). The number beside an answer is its membership: a condition is met above 0.50 and not met below it.`,
      ...conditions.flatMap((condition) => scaleParts(`--${condition.id}`, condition, framework)),
      `"${UNKNOWN}" is an answer to each of them: nobody knows. "Not sure" and "don't know" mean the same.`,
      ...scaleParts('what happened', outcome, framework),
      'What --expect and --verdict take, headlines first:',
      {
        terms: [
          ...Object.entries(headlines).map(([term, meaning]): Term => ({ term, meaning })),
          ...verdicts.map(({ id, label, meaning }): Term => ({ term: id, meaning: `${label}. ${meaning}` })),
        ],
      },
      'An answer may be written as its id or its label, in any case, with spaces, hyphens or underscores: options, variables, files, prompts and pages read the same spellings. In tables, records and files of codings, an empty cell and NA, N/A, ".", "-", "#", "?", NaN and null count as not answered. --map says what other codes mean: --map "1=no,2=mostly-no". Case files need the id.',
      'Answers are taken from options, then from the environment (BACKROOM_<CONDITION>), then from a file (--answers), then from a case (--case). On a terminal, what is still missing is asked.',
    ],
  }
}

function scaleParts(
  name: string,
  { label, question, memberships, anchors }: Scale,
  framework: Framework,
): readonly Part[] {
  return [
    `${label} (${name}): ${question}`,
    {
      terms: answersOf(framework).map((answer) => ({
        term: answer,
        meaning: `${decimal(memberships[answer] ?? 0)}  ${anchors[answer]?.text}`,
      })),
    },
  ]
}
