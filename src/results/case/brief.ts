import { indicate } from '../../assessment/degrees.ts'
import { type Case, type Channel, type Code, type Coding, type Episode, sourcesCitedIn } from '../../model/case.ts'
import { type Answer, type Framework, UNKNOWN } from '../../model/framework.ts'
import { firstSentence } from '../../model/sentences.ts'
import { type Block, type ListItem, tone } from '../../rendering/document/document.ts'
import { counted, series, years } from '../../rendering/words.ts'
import { codesIn, episodeHeading } from './episode.ts'

/** The most channels named in the text; the others are counted. */
const CHANNELS = 8

/** An episode on one screen: what happened, each code with its first reason, and the channels by name. */
export function briefBlocks(framework: Framework, file: Case, episode: Episode, only: string | null): readonly Block[] {
  const id = only ?? codingOf(framework, episode)
  const coding = codesIn(episode, id)
  // The summary and the channels are the library's. Beside another coding they would tell what it does not know.
  const whole = id === framework.defaultCoding
  const label = framework.codings.find((each) => each.id === id)?.label ?? id
  return [
    episodeHeading(file, episode),
    ...(whole ? [{ kind: 'paragraph', text: [episode.summary] } as const] : []),
    ...(coding === null
      ? [{ kind: 'paragraph', text: [`Not coded from ${label}.`] } as const]
      : codedBlocks(framework, episode, id, coding, only)),
    ...(!whole || episode.channels.length === 0
      ? []
      : [{ kind: 'paragraph', text: [tone('Channels: ', 'strong'), channelNames(episode.channels)] } as const]),
  ]
}

/** The framework’s default coding, or the first one that the episode has. */
function codingOf({ codings, defaultCoding }: Framework, episode: Episode): string {
  const id =
    codesIn(episode, defaultCoding) === null ? codings.find((each) => codesIn(episode, each.id) !== null)?.id : null
  return id ?? defaultCoding
}

function codedBlocks(
  framework: Framework,
  episode: Episode,
  id: string,
  coding: Coding,
  only: string | null,
): readonly Block[] {
  const { codings, conditions, outcome } = framework
  const label = codings.find((each) => each.id === id)?.label ?? id
  const others = codings.flatMap((each) => {
    const codes = each.id === id || only !== null ? null : codesIn(episode, each.id)
    return codes === null ? [] : [{ label: each.label, codes }]
  })
  const scales = [
    ...conditions.map((condition) => ({
      name: condition.label,
      read: (codes: Coding) => codes.conditions[condition.id],
    })),
    { name: outcome.label, read: (codes: Coding): Code | undefined => codes.outcome },
  ]
  return [
    {
      kind: 'paragraph',
      text: [`The framework indicates ${indicated(framework, coding)}. What happened: ${coding.result}`],
    },
    { kind: 'subheading', text: [tone(`Coded from ${label}`, 'strong')] },
    {
      kind: 'list',
      ordered: false,
      items: scales.flatMap(({ name, read }) => {
        const code = read(coding)
        const differing = others.flatMap(({ label: other, codes }) => {
          const answer = read(codes)?.answer
          return answer === undefined || answer === UNKNOWN || answer === code?.answer
            ? []
            : [`${other}: ${labelOf(framework, answer)}`]
        })
        return code === undefined ? [] : [codeItem(framework, name, code, differing)]
      }),
    },
  ]
}

function indicated(framework: Framework, { conditions }: Coding): string {
  const answers = Object.fromEntries(framework.conditions.map(({ id }) => [id, conditions[id]?.answer ?? UNKNOWN]))
  const { possible } = indicate(framework, answers)
  const meant = framework.verdicts.filter(({ id }) => possible.includes(id))
  return series(
    meant.map(({ indicates }) => indicates),
    'or',
  )
}

function codeItem(framework: Framework, name: string, code: Code, differing: readonly string[]): ListItem {
  const { answer, rationale, dispute } = code
  const others = [
    ...differing,
    ...(dispute === null
      ? []
      : [`disputed: ${labelOf(framework, dispute.answer)}${dispute.by === null ? '' : ` (${dispute.by})`}`]),
  ]
  return {
    title: [
      tone(`${name}: ${labelOf(framework, answer)}`, 'strong'),
      `. ${firstSentence(rationale)}`,
      others.length === 0 ? '' : tone(` [${others.join('; ')}]`, 'muted'),
    ],
    lines: [],
  }
}

function labelOf({ answers }: Framework, answer: Answer): string {
  return answers[answer] ?? answer
}

function channelNames(channels: readonly Channel[]): string {
  const named = channels.slice(0, CHANNELS).map(({ title, dates }) => {
    const [from = '', until = from] = dates.split('/')
    return `${title}, ${years(from, until)}`
  })
  const more = channels.length - named.length
  return `${[...named, ...(more === 0 ? [] : [`${more} more`])].join('; ')}.`
}

/** What else is known about the episodes, and how to see it. `name` is what the user typed. */
export function moreOf(name: string, episodes: readonly Episode[], only: string | null): readonly Block[] {
  const codes = episodes.flatMap(({ codings }) =>
    Object.entries(codings).flatMap(([id, { conditions, outcome }]) =>
      only === null || id === only ? [...Object.values(conditions), outcome] : [],
    ),
  )
  const evidence = counted(codes.flatMap((code) => code.evidence).length, 'dated fact')
  const disputes = counted(codes.filter(({ dispute }) => dispute !== null).length, 'dispute')
  const channels = counted(episodes.flatMap((each) => each.channels).length, 'channel')
  const entries = counted(episodes.flatMap(({ timeline }) => timeline).length, 'date')
  const sources = counted(new Set(episodes.flatMap(sourcesCitedIn)).size, 'source')
  return [
    {
      kind: 'paragraph',
      text: [tone(`More: ${evidence}, ${disputes}, ${channels}, ${entries}, and ${sources}.`, 'muted')],
    },
    deeper(name),
  ]
}

/** Commands that show the rest of a case. */
export function deeper(name: string): Block {
  const depths = ['--evidence', '--details']
  return {
    kind: 'commands',
    lead: 'Next',
    close: true,
    lines: depths.map((depth) => `backroom cases show ${name} ${depth}`),
  }
}
