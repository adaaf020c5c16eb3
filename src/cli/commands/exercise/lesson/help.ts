import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Print a page of the lesson: guide, handout, rubric, key, or form.',
  examples: [
    'backroom exercise lesson',
    'backroom exercise lesson handout --out handout.html',
    'backroom exercise lesson form --out form.html',
  ],
  after: [
    'As HTML, a page opens in any browser and prints on paper.',
    'The form has the exact questions and choices to paste into Google Forms or Microsoft Forms. "exercise collect" reads what such a form exports.',
  ].join(' '),
}
