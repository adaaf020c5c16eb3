/** The pages for teachers: name → file in cases/lesson; null for the one that is made from the framework. */
export const PAGES = {
  guide: 'README.md',
  handout: 'handout.md',
  rubric: 'rubric.md',
  key: 'key.md',
  form: null,
} as const

export type PageName = keyof typeof PAGES
