/** The pages for teachers: name → file in cases/lesson, in Markdown or YAML; null for the one that is made from the framework. */
export const PAGES = {
  guide: 'README.md',
  'desk-guide': 'desk.md',
  handout: 'handout.md',
  rubric: 'rubric.md',
  points: 'rubric.yaml',
  key: 'key.md',
  form: null,
} as const

export type PageName = keyof typeof PAGES

/** What each page is for. */
export const ABOUT: Readonly<Record<PageName, string>> = {
  guide: 'your plan, for 50 or for 75 minutes, and what to say; its commands are for a terminal',
  'desk-guide': 'the steps with the desk alone, without a terminal',
  handout: 'for students, before they code',
  rubric: 'how to grade their written work',
  points: 'the points for their coding, to change or to use as they are',
  key: 'how to seal the answer key, and how to use it',
  form: 'questions to paste into a form, if students answer there',
}

/** Is it a file for another command? Then it keeps its name, and is not printed on paper. */
export function isData(page: PageName): boolean {
  return PAGES[page]?.endsWith('.yaml') === true
}
