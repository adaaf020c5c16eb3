import { type Catalog, episodeId } from '../../model/library.ts'
import { shortEpisodeName } from '../../results/assessment/wording.ts'

/** Full id → what readers call the episode: `Nixon 1969–72`. A name that two episodes have tells nothing, so it is left out. */
export function namesIn({ episodes }: Catalog): ReadonlyMap<string, string> {
  const all = episodes.map(
    (episode) => [episodeId(episode), shortEpisodeName({ ...episode, period: episode })] as const,
  )
  return new Map(all.filter(([, name]) => all.filter((each) => each[1] === name).length === 1))
}
