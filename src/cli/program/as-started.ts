import { COMMANDS } from './commands.ts'

/** The program's own name, which may be a verdict too, before a command or an option, or alone on a line of examples. */
const CALL = new RegExp(
  `(?<![\\w./-]|--[\\w-]+ )backroom(?= (?:\\[|(?:${Object.keys(COMMANDS).join('|')}|COMMAND|TOPIC)\\b|--?[a-zA-Z]))|(?<=^ *)backroom(?= *(?:#|$))`,
  'gm',
)

/** A text for a person, whose commands are written as the program was started: `npx backroom cases`. */
export function asStarted(text: string, name: string): string {
  return name === 'backroom' ? text : text.replace(CALL, () => name)
}
