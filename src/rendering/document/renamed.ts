import { mapValues } from '../../model/keys.ts'
import type { Block, Document } from './document.ts'

/** Id → the name that readers know: `nixon/opening` → `Nixon 1969–72`. */
type Names = ReadonlyMap<string, string>

/** An id in running text; not a part of an address, a path, or a longer id. */
const ID = /(?<![\w/.-])[a-z0-9-]+\/[a-z0-9-]+(?![\w/-])/g
/** An id in brackets, perhaps beside the name that it belongs to. */
const ASIDE = / ?\(([a-z0-9-]+\/[a-z0-9-]+)\)/g

/**
 * A document for readers, who type nothing: names in place of ids. An id in brackets goes if the years of its name stand
 * beside it. Commands keep their ids.
 */
export function renamed(document: Document, names: Names): Document {
  return names.size === 0 ? document : document.map((block) => renamedBlock(block, names))
}

function renamedBlock(block: Block, names: Names): Block {
  if (block.kind === 'commands' || block.kind === 'diagnostics') return block
  const changed = changedIn(block, block, names) as Block
  return changed.kind === 'heading' && changed.aside === '' ? { ...changed, aside: null } : changed
}

/** The same value with every text in it changed. `around` is the block, list item, or row that it is in. */
function changedIn(value: unknown, around: unknown, names: Names): unknown {
  if (typeof value === 'string') return renamedText(value, around, names)
  if (Array.isArray(value)) return value.map((each: unknown) => changedIn(each, around, names))
  if (typeof value !== 'object' || value === null) return value
  const { items, rows, ...others } = value as Readonly<Record<string, unknown>>
  return {
    ...mapValues(others, (each) => changedIn(each, around, names)),
    ...(Array.isArray(items) ? { items: items.map((each: unknown) => changedIn(each, each, names)) } : {}),
    ...(Array.isArray(rows) ? { rows: rows.map((each: unknown) => changedIn(each, each, names)) } : {}),
  }
}

function renamedText(text: string, around: unknown, names: Names): string {
  if (text.includes('backroom ')) return text
  return text
    .replace(ASIDE, (whole, id: string) => {
      const years = names.get(id)?.replace(/^.* /, '')
      return years !== undefined && JSON.stringify(around).includes(years) ? '' : whole
    })
    .replace(ID, (id) => names.get(id) ?? id)
}
