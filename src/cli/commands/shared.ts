import type { Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { printable } from '../../rendering/escape.ts'
import { type Result, render } from '../../rendering/index.ts'
import { UsageError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type GlobalOptions, textContext } from '../settings.ts'

/** A result on stdout, in the format asked for. */
export async function show(result: Result, options: GlobalOptions, io: Io): Promise<void> {
  await io.stdout.write(await render(result, options.format, textContext(io.stdout, options, io)))
}

/** A line on stderr, unless quiet was asked for. */
export async function warn(message: string, options: GlobalOptions, io: Io): Promise<void> {
  if (options.quiet !== true) await io.stderr.write(`backroom: ${printable(message)}\n`)
}

/** The coding asked for, or the framework's own choice. */
export function chooseCoding(framework: Framework, wish: string | undefined): string {
  const known = framework.codings.map(({ id }) => id)
  if (wish === undefined) return framework.defaultCoding
  if (known.includes(wish)) return wish
  throw new UsageError(`There is no coding "${wish}". ${suggestion(wish, known)}`)
}
