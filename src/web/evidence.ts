import type { Document } from '../rendering/document/document.ts'
import { printHtml } from '../rendering/document/html.ts'
import type { Markup } from '../rendering/document/markup.ts'
import { caseDocument } from '../results/case/document.ts'
import { exerciseDocument } from '../results/exercise/document.ts'
import type { AssessmentData } from './page-data.ts'

/**
 * What the files say about an episode (`nixon/opening`) in every coding, or about an exercise, by its id. Null if there
 * is no such file.
 */
export function evidenceMarkup(
  { catalog: { framework }, cases, exercises }: AssessmentData,
  name: string,
): Markup | null {
  const [id, episode = ''] = name.split('/')
  const file = cases.find((each) => each.id === id)
  if (file !== undefined)
    return printed(ofEpisode(caseDocument({ framework, case: file, episode, coding: null, depth: 'details' })))
  const exercise = exercises.find((each) => each.id === id)
  return exercise === undefined ? null : printed(exerciseDocument({ framework, exercise, depth: 'details' }))
}

/** Without its title, because the unfolded part already has it. */
function printed(document: Document): Markup {
  return printHtml(
    document.filter(({ kind }) => kind !== 'title'),
    { level: 2, name: 'Evidence' },
  )
}

/** From the episode’s own summary on: what comes before is about the president, or is the unfolded part’s title. */
function ofEpisode(document: Document): Document {
  return document.slice(document.findIndex(({ kind }) => kind === 'heading') + 1)
}
