import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Print a page of the lesson: guide, desk-guide, handout, rubric, points, key, or form.',
  examples: [
    'backroom exercise lesson',
    'backroom exercise lesson handout --out handout.html',
    'backroom exercise lesson points --out rubric.yaml',
    'backroom exercise lesson form --out form.html',
  ],
  after: [
    'As HTML, a page opens in any browser and prints on paper.',
    'The points are a rubric in YAML, for "exercise grade --rubric".',
    'The form has the exact questions and choices to paste into Google Forms or Microsoft Forms. "exercise collect" reads what such a form exports.',
  ].join(' '),
}
