/** A line that contains only a command, perhaps after a label. It may be styled. */
const COMMAND_LINE = /^\P{L}*(?:\p{L}+: )?backroom /u

/** If the program's name is long (such as `npx backroom`), a line of prose may no longer fit the window. */
export async function fitting(text: string, name: string, width: number): Promise<string> {
  const { widthOf, wrap } = await import('../../rendering/wrap.ts')
  const fit = (line: string): string => {
    const [indent = ''] = /^ */.exec(line) ?? []
    return widthOf(line) <= width || COMMAND_LINE.test(line.replace(name, 'backroom'))
      ? line
      : wrap(line.trim(), width - indent.length)
          .join(`\n${indent}`)
          .replace(/^/, indent)
  }
  return text.split('\n').map(fit).join('\n')
}
