import { episodeId } from '../../model/library.ts'
import type { Commands } from '../../rendering/document/document.ts'
import type { AssessmentView } from './view.ts'

/**
 * What to run next, as complete commands. Only the details repeat the answers: such a command may be longer than a
 * screen is wide.
 */
export function nextCommands(view: AssessmentView): Commands {
  const { assessment, details, options, choice, top } = view
  const { precedents } = assessment
  const [first] = precedents
  const all = details && precedents.length > top ? ` --top ${precedents.length}` : ''
  return {
    kind: 'commands',
    lead: 'Next',
    close: !details,
    lines: [
      first === undefined ? 'backroom help results' : `backroom cases show ${episodeId(first)}${options}`,
      ...(all === '' ? [] : [`backroom${answersGiven(view)}${options}${choice} --details${all}`]),
    ],
  }
}

/** The options that give the same answers. */
function answersGiven({ assessment: { answers, scenario }, framework }: AssessmentView): string {
  const given = framework.conditions.filter(({ id }) => answers[id] !== scenario?.coded.answers[id])
  return [
    ...(scenario === null ? [] : [` --case ${episodeId(scenario)}`]),
    ...given.map(({ id }) => ` --${id} ${answers[id]}`),
  ].join('')
}
