import type { Channel, DatedItem, Evidence } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { UNSETTLED } from '../../model/outcome-rule.ts'
import { closed } from '../../model/sentences.ts'
import { familyFirst, nameOf, type Source, shortNameOf } from '../../model/source.ts'
import { type Citation, type ListItem, type Rich, type Span, tone } from '../../rendering/document/document.ts'
import { capitalized, dateInWords, series } from '../../rendering/words.ts'

/** The sources of a file by id. */
type Sources = Readonly<Record<string, Source>>

export function evidenceLine(evidence: Evidence, sources: Sources = {}): Rich {
  return [
    tone(evidence.points === 'for' ? 'For. ' : 'Against. ', evidence.points === 'for' ? 'met' : 'not-met'),
    ...datedLine(evidence, sources),
  ]
}

export function datedLine({ date, text, sources: ids, uncertain, outside }: DatedItem, sources: Sources = {}): Rich {
  return [
    tone(`${dateInWords(date)}: `, 'strong'),
    `${text} `,
    uncertain === null ? '' : `Uncertain: ${uncertain} `,
    outside === null ? '' : `Outside the episode: ${outside} `,
    cited(ids, sources),
  ]
}

/** Source ids in brackets; on pages, names and years with links, if all sources are known. */
export function cited(ids: readonly string[], sources: Sources = {}): Span {
  if (ids.length === 0) return ''
  const text = `[${ids.join('; ')}]`
  const known = ids.flatMap((id) => (Object.hasOwn(sources, id) ? (sources[id] ?? []) : []))
  return known.length < ids.length ? tone(text, 'muted') : { text, tone: 'muted', cites: known.map(citation) }
}

function citation(source: Source): Citation {
  return { label: shortReference(source), address: source.url }
}

/** `Mann 1998`, `Ross and Pomfret 1995`, `Mann and others 1998`. */
function shortReference({ authors, year }: Source): string {
  const names = authors.map(shortNameOf)
  return `${names.length > 2 ? `${names[0]} and others` : series(names)} ${year}`
}

/** How the channel meets the framework's tests, in the framework's words. */
function testsPassed({ outcome }: Framework, { tests }: Channel): readonly string[] {
  return (outcome.rule?.tests ?? []).flatMap(({ id, values }) => values[tests[id] ?? UNSETTLED]?.text ?? [])
}

/** If the framework has no name for a side, the case file’s id is shown. */
function started({ sides }: Framework, initiator: Channel['initiator']): string {
  if (initiator === 'joint') return 'started jointly'
  if (initiator === 'disputed') return 'who started it is disputed'
  return `started by ${sides?.[initiator] ?? initiator}`
}

export function channelItem(framework: Framework, channel: Channel, sources: Sources): ListItem {
  const { kind, title, dates, people, initiator, secrecy, result, sources: ids, uncertain } = channel
  const nature = [kind.replaceAll('-', ' '), started(framework, initiator), ...testsPassed(framework, channel)]
  return {
    title: [tone(title, 'strong'), `, ${dateInWords(dates)}: ${nature.join('; ')}.`],
    lines: [
      ...(people.length === 0 ? [] : [[`People: ${series(people)}.`]]),
      ...(secrecy === null
        ? []
        : [[`Kept secret from ${secrecy.from}${secrecy.until === null ? '' : `, until ${secrecy.until}`}.`]]),
      [`Result: ${result} `, uncertain === null ? '' : `Uncertain: ${uncertain} `, cited(ids, sources)],
    ],
  }
}

/** A work as a bibliography shows it, with its address as a link. */
export function referenceLine(source: Source): Rich {
  return source.url === null ? [described(source)] : [`${described(source)} `, tone(source.url, 'address')]
}

/** The same as plain text: `Kissinger, Henry. White House Years. Little, Brown, 1979.` */
export function reference(source: Source): string {
  return source.url === null ? described(source) : `${described(source)} ${source.url}`
}

function described(source: Source): string {
  const { authors, title, year, date } = source
  const [first, ...others] = authors
  const names = series([...(first === undefined ? [] : [familyFirst(first)]), ...others.map(nameOf)])
  const when = date === null ? String(year) : dateInWords(date)
  return [names, title, `${capitalized(placeOf(source))}, ${when}`].map(closed).join(' ')
}

/** The container with its volume, number and pages, and the publisher. */
function placeOf({ container, volume, number, pages, publisher }: Source): string {
  return [
    container,
    volume === null ? null : `vol. ${volume}`,
    number === null ? null : `no. ${number}`,
    pages === null ? null : `${/[-–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}`,
    publisher,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** The works with these ids, each with its id in front. */
export function sourceItems(sources: Sources, ids: ReadonlySet<string>): readonly ListItem[] {
  return Object.entries(sources)
    .filter(([id]) => ids.has(id))
    .map(([id, source]) => ({
      title: [
        { text: `[${id}] `, tone: 'muted', cites: [{ label: shortReference(source), address: null }] },
        ...referenceLine(source),
      ],
      lines: [],
    }))
}
