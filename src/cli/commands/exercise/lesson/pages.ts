/** The pages for teachers: name → file in cases/lesson; null for the one that is made from the framework. */
export const PAGES = {
  guide: 'README.md',
  handout: 'handout.md',
  rubric: 'rubric.md',
  key: 'key.md',
  form: null,
} as const

export type PageName = keyof typeof PAGES

/** What each page is for. */
export const ABOUT: Readonly<Record<PageName, string>> = {
  guide: 'your plan, for 50 or for 75 minutes',
  handout: 'for students, before they code',
  rubric: 'how to grade their written work',
  key: 'how to seal the answer key, and how to use it',
  form: 'questions to paste into a form, if students answer there',
}
