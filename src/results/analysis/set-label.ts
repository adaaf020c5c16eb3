import { ALWAYS } from '../../analysis/term.ts'
import { bareName, isNegated } from '../../model/dataset.ts'
import type { Framework } from '../../model/framework.ts'
import { series, uncapitalized } from '../../rendering/words.ts'

/** `DETERMINATION*OPPOSITION + ~RECEPTIVITY` in the framework's words. A name that it does not know stays the same. */
export function setLabel(set: string, framework: Framework | null): string {
  return set
    .split(' + ')
    .map((term) => termLabel(term, framework))
    .join(', or ')
}

/** An expression, and what it means if it names no condition. */
export function expressionLabel(expression: string): string {
  return expression === ALWAYS ? `${ALWAYS} (every case)` : expression
}

function termLabel(term: string, framework: Framework | null): string {
  if (term === ALWAYS) return 'every case'
  const names = term.split('*').map((name) => {
    const bare = bareName(name)
    const condition = framework?.conditions.find(({ id }) => id.toUpperCase().replaceAll('-', '_') === bare)
    if (condition === undefined) return name
    return `${isNegated(name) ? 'the absence of ' : ''}${uncapitalized(condition.label)}`
  })
  return names.length === 1 ? names.join() : `${series(names)} together`
}
