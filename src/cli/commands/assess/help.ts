import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Do these answers indicate a back channel, which precedents do they resemble, what would change it?',
  examples: [
    'backroom assess --determination yes --opposition yes --receptivity mixed',
    'backroom assess --answers answers.yaml --format json | jq -r .headline',
    'backroom assess --case biden --coding article',
    'backroom assess --case nixon --opposition mostly-no     # what if?',
    'if backroom assess --answers a.yaml --expect backroom --quiet >/dev/null; then echo indicated; fi',
  ],
}
