import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Assess one set of answers against the precedents.',
  examples: [
    'backroom assess {answers}',
    'backroom assess --case {recoded} --coding {coding}',
    'backroom assess --case {case} {changed}     # what if?',
    'backroom assess --answers answers.yaml --format json | jq -r .headline',
    'backroom assess --case {case} --details',
    'backroom assess --case {case} --among "years={years}"',
    'backroom assess --case {case} --weights "{condition}=0.5"',
    'backroom cases show {exercise}     # evidence to answer from',
    'backroom assess --answers answers.yaml --expect {verdict} --quiet',
  ],
  after: [
    'Answers come from options, then from environment variables such as BACKROOM_<CONDITION>, then from --answers, then from --case.',
    'On a terminal, the program asks for those that are missing. See: backroom help answers. To read a result, see: backroom help results',
  ].join(' '),
}
