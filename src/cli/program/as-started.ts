import { COMMAND_NAMES } from './command-names.ts'

/**
 * The program's name before a command or an option, or alone on a line of examples. In prose other words follow
 * ("backroom diplomacy"). After an option it is a value, because a verdict of the shipped framework has this name.
 * A style may come right before it.
 */
const CALL = new RegExp(
  `(?:(?<=\\u001b\\[[\\d;]*m)|(?<![\\w./-]|--[\\w-]+ ))backroom(?= (?:(?:${COMMAND_NAMES.join('|')})\\b|\\[|[A-Z]{2}|--?\\w))|(?<=^ *)backroom(?= *(?:#|$))`,
  'gm',
)

/** A text for people, with commands written as the program was started: `npx backroom cases`. */
export function asStarted(text: string, name: string): string {
  return name === 'backroom' ? text : text.replace(CALL, () => name)
}
