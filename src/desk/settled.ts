import type { Settled } from '../classroom/merging.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { series } from '../rendering/words.ts'
import type { FileOfCodings } from './file-of-codings.ts'
import { note, problems, type Remark } from './remarks.ts'

/** What is still to say of a file after later files settled answers that could not be read in it. */
export interface AfterSettling {
  readonly remarks: readonly Remark[]
  /** Is there still something that could not be used? */
  readonly bad: boolean
}

/** Errors of lines on which everything is settled give way to the names of the files that settled them. */
export function afterSettling(
  { rows, remarks, bad, lost }: FileOfCodings,
  path: string,
  settled: readonly Settled[],
): AfterSettling {
  const own = settled.filter(({ unread }) => unread.file === path)
  const at = (line: number) => own.filter(({ unread }) => unread.line === line)
  const counts = new Map<number, number>()
  for (const { line, unread = [] } of rows)
    if (unread.length > 0) counts.set(line, (counts.get(line) ?? 0) + unread.length)
  const lines = new Set([...counts].filter(([line, count]) => at(line).length === count).map(([line]) => line))
  if (lines.size === 0) return { remarks, bad }
  const isOpen = ({ code, location }: Diagnostic): boolean => code !== 'bad-answer' || !lines.has(location.line)
  const by = new Set([...lines].flatMap(at).map((each) => each.by.file))
  return {
    remarks: [
      ...remarks.flatMap((each) => (each.kind === 'problems' ? problems(each.diagnostics.filter(isOpen)) : [each])),
      note(`Answers that can't be read: settled by ${series([...by])}.`),
    ],
    bad: bad && (lost !== null || lines.size < counts.size),
  }
}
