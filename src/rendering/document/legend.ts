import { type ComparedCell, type Comparison, type Rich, SIGNS, tone } from './document.ts'

/** A cell with its sign. Equal answers are dim; different ones stand out. */
export function comparedSpan({ text, relation }: ComparedCell): Rich {
  if (relation === null) return [text]
  if (relation === 'same') return [tone('same', 'muted')]
  return [tone(relation === 'new' ? text : `${SIGNS[relation]}${text}`, 'strong')]
}

/** What the signs of a comparison mean, and what follows. */
export function legendOf({ mark, than, rows, notes }: Comparison): readonly string[] {
  const relations = new Set(rows.flatMap(({ cells }) => cells.map(({ relation }) => relation)))
  return [
    ...(mark !== null && rows.some(({ marked }) => marked) ? [`• ${mark}`] : []),
    ...(than === null ? [] : directions(relations, than)),
    ...notes,
  ]
}

function directions(relations: ReadonlySet<ComparedCell['relation']>, than: string): readonly string[] {
  const words = [...(relations.has('more') ? ['↑ more'] : []), ...(relations.has('less') ? ['↓ less'] : [])]
  return words.map((word, index) => (index === 0 ? `${word} than ${than}` : word))
}
