import { answersOf, type Framework, type Scale, UNKNOWN } from '../../../../model/framework.ts'
import { nameOf, publishedIn } from '../../../../model/source.ts'
import { decimal, series } from '../../../../rendering/words.ts'
import { adviceOf } from '../../../../results/assessment/wording.ts'
import type { Part, Section, Term } from '../../../program/manual/section.ts'

/** The scales of a framework, for people who answer. */
export async function answersSection(subject: { framework(): Promise<Framework> }): Promise<Section> {
  const framework = await subject.framework()
  const { source, title, conditions, outcome, headlines, verdicts } = framework
  return {
    title: 'Answers',
    parts: [
      `${title}, by ${series(source.authors.map(nameOf))} (${publishedIn(source)}, ${source.year}). The number beside an answer is its membership, from 0 to 1. A condition is met above 0.50 and not met below.`,
      ...conditions.flatMap((condition) => scaleParts(`--${condition.id}`, condition, framework)),
      `Every question also accepts "${UNKNOWN}". "Not sure" and "don't know" mean the same.`,
      ...scaleParts('what happened', outcome, framework),
      'Headlines and verdicts, for --expect and --verdict:',
      {
        terms: [
          ...Object.entries(headlines).map(([term, meaning]): Term => ({ term, meaning })),
          ...verdicts.map(({ id, meaning }): Term => ({ term: id, meaning: `${adviceOf(framework, id)}. ${meaning}` })),
        ],
      },
      'Write an answer as its id or its label, in any case, with spaces, hyphens, or underscores. Case files need the id. In tables and records, an empty cell and NA, N/A, ".", "-", "#", "?", NaN, and null mean not answered. Use --map for other codes.',
      'Answers come from options, then from environment variables (BACKROOM_<CONDITION>), then from a file (--answers), then from a case (--case). On a terminal, the program asks for the rest.',
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
