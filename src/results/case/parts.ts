import type { Channel, DatedItem, Evidence } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { UNSETTLED } from '../../model/outcome-rule.ts'
import { closed } from '../../model/sentences.ts'
import { familyFirst, nameOf, type Source } from '../../model/source.ts'
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

/** Source ids in brackets. */
export function cited(sources: readonly string[]): Span {
  return sources.length === 0 ? '' : tone(`[${sources.join('; ')}]`, 'muted')
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

export function channelItem(framework: Framework, channel: Channel): ListItem {
  const { kind, title, dates, people, initiator, secrecy, result, sources, uncertain } = channel
  const nature = [kind.replaceAll('-', ' '), started(framework, initiator), ...testsPassed(framework, channel)]
  return {
    title: [tone(title, 'strong'), `, ${dateInWords(dates)}: ${nature.join('; ')}.`],
    lines: [
      ...(people.length === 0 ? [] : [[`People: ${series(people)}.`]]),
      ...(secrecy === null
        ? []
        : [[`Kept secret from ${secrecy.from}${secrecy.until === null ? '' : `, until ${secrecy.until}`}.`]]),
      [`Result: ${result} `, uncertain === null ? '' : `Uncertain: ${uncertain} `, cited(sources)],
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
export function sourceItems(sources: Readonly<Record<string, Source>>, ids: ReadonlySet<string>): readonly ListItem[] {
  return Object.entries(sources)
    .filter(([id]) => ids.has(id))
    .map(([id, source]) => ({ title: [tone(`[${id}] `, 'muted'), ...referenceLine(source)], lines: [] }))
}
