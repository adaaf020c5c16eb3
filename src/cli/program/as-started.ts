/**
 * The program's own name before a command or an option, or alone on a line of examples. Prose says "the program", and
 * after an option it is a value: the shipped framework has a verdict of this name.
 */
const CALL = /(?<![\w./-]|--[\w-]+ )backroom(?= (?:[a-z[]|[A-Z]{2}|--?\w))|(?<=^ *)backroom(?= *(?:#|$))/gm

/** A text for a person, whose commands are written as the program was started: `npx backroom cases`. */
export function asStarted(text: string, name: string): string {
  return name === 'backroom' ? text : text.replace(CALL, () => name)
}
