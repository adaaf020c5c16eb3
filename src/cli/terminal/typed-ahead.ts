import type { Io } from './io.ts'

/**
 * Has the input of a terminal ended before a question? A prompt reads keys, not lines. To it, a Ctrl-D from before is
 * an ordinary character, and it would wait forever. So what was typed before is read as lines first. The prompt itself
 * ignores such text.
 */
export async function hasEnded({ terminal: { input }, platform }: Pick<Io, 'terminal' | 'platform'>): Promise<boolean> {
  // A console of Windows has no such character.
  if (!input.isTTY || platform === 'win32') return false
  let ended = input.readableEnded
  const end = (): void => {
    ended = true
  }
  input.once('end', end)
  input.once('error', end)
  input.resume()
  // The first turn may be half over, and Node asks for input in the one after that.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
  input.pause()
  input.off('end', end)
  input.off('error', end)
  return ended
}
