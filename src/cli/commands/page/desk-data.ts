import { choiceOf } from '../../../classroom/answer-key.ts'
import type { Code, Coding } from '../../../model/case.ts'
import { OUTCOME } from '../../../model/coding-row.ts'
import { mapValues } from '../../../model/keys.ts'
import { episodeId } from '../../../model/library.ts'
import type { DeskData } from '../../../web/desk/data.ts'
import type { OpenLibrary } from '../../library/library.ts'
import { blindUnitOf, recognizableIn } from '../exercise/blind-units.ts'

/** What the teacher’s desk needs of a library: of its cases, only what packets and the reveal show. */
export function deskDataOf(
  library: OpenLibrary,
  coding: string,
): Pick<DeskData, 'evidence' | 'recognizable' | 'codes'> {
  const { catalog, files } = library
  const recognizable = recognizableIn(library)
  const choice = choiceOf(catalog, coding, recognizable)
  const episodes = [...choice.blind, ...choice.recognizable].map(episodeId)
  return {
    evidence: Object.fromEntries(episodes.map((id) => [id, blindUnitOf(library, coding, '', id).evidence])),
    recognizable: [...recognizable],
    codes: Object.fromEntries(
      files().cases.flatMap(({ id, episodes: all }) =>
        all.map((episode) => [`${id}/${episode.id}`, mapValues(episode.codings, codesIn)]),
      ),
    ),
  }
}

function codesIn({ conditions, outcome }: Coding): DeskData['codes'][string][string] {
  return mapValues({ ...conditions, [OUTCOME]: outcome }, shownOf)
}

function shownOf({ answer, rationale, dispute }: Code): DeskData['codes'][string][string][string] {
  return { answer, rationale, dispute }
}
