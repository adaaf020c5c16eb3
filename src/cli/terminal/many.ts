import type { Session } from './session.ts'

/** How many warnings about rows are shown. */
const ROWS = 20

/** How many warnings about people are shown. A teacher wants to see every name in a class. */
export const PEOPLE = 100

/** Shows the first warnings of one kind, and how many more there are. */
export async function warnEach(
  messages: readonly string[],
  { warn }: Pick<Session, 'warn'>,
  most: number = ROWS,
): Promise<void> {
  for (const message of messages.slice(0, most)) await warn(message)
  const more = messages.length - most
  if (more > 0) await warn(`And ${more.toLocaleString('en')} more like this.`)
}
