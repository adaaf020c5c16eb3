/** What PowerShell 5 or cmd reads in another way than bash does. */
const NOT_PORTABLE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['&& or ||', /&&|\|\|/],
  ['a semicolon', /;/],
  ['$', /\$/],
  ['a backquote', /`/],
  ['a backslash', /\\/],
  ['single quotes', /'/],
  ['<', /</],
  ['>', />/],
  ['a comment', /(^|\s)#/],
  ['a comma outside double quotes', /^(?:[^"]|"[^"]*")*?,/],
  ['brackets, @, % or ^', /[(){}@%^]/],
  ['a home directory', /(^|\s)~\//],
  ['a variable before the command', /^\w+=/],
]
const PROGRAMS = ['backroom', 'node', 'npm', 'npx', 'git']

/** What keeps a command line from working in bash, PowerShell 5, and cmd alike. */
export function troubles(command: string): readonly string[] {
  const found = NOT_PORTABLE.filter(([, pattern]) => pattern.test(command)).map(([what]) => what)
  const others = command
    .split('|')
    .map((step) => step.trim().split(' ')[0] ?? '')
    .filter((program) => !PROGRAMS.includes(program))
  return [...found, ...others]
}
