import type { Session } from './session.ts'

/** Of warnings about rows, so many are told. */
const ROWS = 20

/** Of warnings about people: a teacher wants the name of everyone in a class. */
export const PEOPLE = 100

/** Warnings of one kind: the first of them, and how many more there are. */
export async function warnEach(
  messages: readonly string[],
  { warn }: Pick<Session, 'warn'>,
  most: number = ROWS,
): Promise<void> {
  for (const message of messages.slice(0, most)) await warn(message)
  const more = messages.length - most
  if (more > 0) await warn(`And ${more.toLocaleString('en')} more like this.`)
}
