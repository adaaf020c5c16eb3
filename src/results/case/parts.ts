import type { Channel, DatedItem, Evidence } from '../../model/case.ts'
import type { Framework, Source } from '../../model/framework.ts'
import { type ListItem, type Rich, type Span, tone } from '../../rendering/document/document.ts'
import { capitalized, dateInWords, series } from '../../rendering/words.ts'

export function evidenceLine(evidence: Evidence): Rich {
  return [
    tone(evidence.points === 'for' ? 'For. ' : 'Against. ', evidence.points === 'for' ? 'met' : 'not-met'),
    ...datedLine(evidence),
  ]
}

export function datedLine({ date, text, sources, uncertain, outside }: DatedItem): Rich {
  return [
    tone(`${dateInWords(date)}: `, 'strong'),
    `${text} `,
    uncertain === null ? '' : `Uncertain: ${uncertain} `,
    outside === null ? '' : `Outside the episode: ${outside} `,
    cited(sources),
  ]
}

/** Ids of sources, in brackets. */
export function cited(sources: readonly string[]): Span {
  return sources.length === 0 ? '' : tone(`[${sources.join('; ')}]`, 'muted')
}

const DIRECTED: Readonly<Record<Channel['directed'], (leader: string) => string>> = {
  yes: (leader) => `directed by the ${leader}`,
  no: (leader) => `not directed by the ${leader}`,
  disputed: (leader) => `whether the ${leader} directed it is disputed`,
  unknown: (leader) => `whether the ${leader} directed it is unknown`,
}

/** If the framework has no name for a side, the case file’s id is shown. */
function started({ sides }: Framework, initiator: Channel['initiator']): string {
  if (initiator === 'joint') return 'started jointly'
  if (initiator === 'disputed') return 'who started it is disputed'
  return `started by ${sides?.[initiator] ?? initiator}`
}

export function channelItem(framework: Framework, channel: Channel): ListItem {
  const { kind, title, dates, people, initiator, directed, secrecy, result, sources, uncertain } = channel
  const nature = [kind.replaceAll('-', ' '), started(framework, initiator), DIRECTED[directed](framework.words.leader)]
  return {
    title: [tone(title, 'strong'), `, ${dateInWords(dates)}: ${nature.join('; ')}.`],
    lines: [
      ...(people.length === 0 ? [] : [[`People: ${series(people)}.`]]),
      ...(secrecy === null ? [] : [[`Kept secret from ${secrecy.from}, until ${secrecy.until}.`]]),
      [`Result: ${result} `, uncertain === null ? '' : `Uncertain: ${uncertain} `, cited(sources)],
    ],
  }
}

/** A work as a bibliography shows it. */
export function reference({ author, title, publisher, year, date, url }: Source): string {
  const when = date === null ? String(year) : dateInWords(date)
  const end = /[.?!]$/.test(title) ? '' : '.'
  return `${author}, ${title}${end} ${capitalized(publisher)}, ${when}.${url === null ? '' : ` ${url}`}`
}

/** The works with these ids, each after its id. */
export function sourceItems(sources: Readonly<Record<string, Source>>, ids: ReadonlySet<string>): readonly ListItem[] {
  return Object.entries(sources)
    .filter(([id]) => ids.has(id))
    .map(([id, source]) => ({ title: [tone(`[${id}] `, 'muted'), reference(source)], lines: [] }))
}
