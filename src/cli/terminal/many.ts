import { shownOf } from '../../rendering/shown.ts'
import type { Session } from './session.ts'

/** Shows the first warnings of one kind, and how many more there are. */
export async function warnEach(
  messages: readonly string[],
  { warn }: Pick<Session, 'warn'>,
  most: number,
): Promise<void> {
  for (const message of shownOf(messages, most)) await warn(message)
}
