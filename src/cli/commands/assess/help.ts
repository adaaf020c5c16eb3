import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Assess one set of answers against the precedents',
  examples: [
    'backroom assess --determination yes --opposition yes --receptivity mixed',
    'backroom assess --answers answers.yaml --format json | jq -r .headline',
    'backroom assess --case biden --coding article --details',
    'backroom assess --case nixon --opposition mostly-no     # what if?',
    'if backroom assess --answers a.yaml --expect backroom --quiet >/dev/null; then echo indicated; fi',
  ],
}
