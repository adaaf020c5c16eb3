import { medianCoding } from '../../../../classroom/median.ts'
import { unitLetters } from '../../../../model/coding-row.ts'
import { counted } from '../../../../rendering/words.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { codingInFile, refuseCodingId } from '../../../library/coding-file.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Io } from '../../../terminal/io.ts'
import { warn } from '../../../terminal/output.ts'
import type { CommonOptions } from '../../../terminal/settings.ts'
import { writeFile } from '../../../terminal/writing.ts'
import { openKey, readRows } from '../rows.ts'
import { printClassCoding } from './class-coding.ts'

export interface MedianOptions extends CommonOptions {
  readonly key?: string
  /** The file to write; stdout when it is missing or `-`. */
  readonly out?: string
  readonly force?: boolean
}

/** Rows → the median of the class, as a coding that `assess --coding FILE` takes. */
export async function runMedian(
  paths: readonly string[],
  options: MedianOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const out = options.out === '-' ? undefined : options.out
  const id = out === undefined ? 'class' : codingInFile(out)
  if (id === null) throw new UsageError('The file of --out must end in .yaml.')
  if (out !== undefined) refuseCodingId(id, catalog.framework)
  const key = options.key === undefined ? null : await openKey(options.key, catalog, options, io)
  const { rows: placed, bad } = await readRows(paths, key, catalog, options, io)
  const rows = placed.map(({ row }) => row)
  const letter = rows.find(({ unit }) => unitLetters(unit) !== null)
  if (letter !== undefined) {
    throw new DataError(`Unit ${letter.unit} is a letter: which episode it is stands in the key (--key).`)
  }
  const coders = new Set(rows.map(({ coder }) => coder)).size
  const { episodes, splits } = medianCoding(catalog.framework, rows)
  const text = `The median of ${counted(coders, 'coder')}; of an even number the lower of the two middle answers.`
  const file = printClassCoding({ id, label: 'the class', text, episodes })
  for (const { unit, scale, between } of splits) {
    await warn(
      `${unit}, ${scale}: the class is split between ${between.join(' and ')}; the lower is taken.`,
      options,
      io,
    )
  }
  if (out === undefined) await io.stdout.write(file)
  else writeFile(out, file, { force: options.force === true })
  return bad ? EXIT.input : EXIT.done
}
