import type { Session } from './session.ts'

/** Of warnings of one kind, so many are told. */
const MAX_TOLD = 20

/** Warnings of one kind: the first of them, and how many more there are. */
export async function warnEach(messages: readonly string[], { warn }: Pick<Session, 'warn'>): Promise<void> {
  for (const message of messages.slice(0, MAX_TOLD)) await warn(message)
  const more = messages.length - MAX_TOLD
  if (more > 0) await warn(`And ${more.toLocaleString('en')} more like this.`)
}
