import type { Section } from '../../../program/manual/section.ts'

/** How a student codes an episode and hands it in. */
export function studentsSection(): Section {
  return {
    title: 'For students',
    parts: [
      'To code an episode is to read its evidence and give an answer to each question. You do not know who it was or how it ended, so you judge the evidence alone.',
      'Code one episode, and save your answers:',
      { code: ['backroom exercise start --coder NAME --save FILE'] },
      'Read the evidence, choose an answer to each question, and predict what happened. Then you see which episode it was, and where you and the library differ. Run the same command again for the next episode: it adds a row to the same file.',
      {
        terms: [
          {
            term: '--coder NAME',
            meaning:
              'The name in front of each of your rows. Use the name or the code that your teacher gave you, such as the one on your packet. Without it, your rows say "me", and nobody can tell them from those of others.',
          },
          {
            term: '--save FILE',
            meaning: 'The file of your answers. Give it to your teacher, by email or as your course says.',
          },
          {
            term: 'a packet',
            meaning:
              'If your teacher gave you a web page, open it in a browser, answer, and use its button to save your coding. If you got a page and a table, fill in the table.',
          },
        ],
      },
      'What each answer means: backroom help answers',
      'For teachers: backroom help exercise',
    ],
  }
}
