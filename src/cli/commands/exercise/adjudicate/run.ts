import { type Adjudication, docketOf } from '../../../../classroom/adjudication.ts'
import { decidingIn } from '../../../../desk/deciding.ts'
import type { Ruling } from '../../../../model/class-coding.ts'
import type { Catalog } from '../../../../model/library.ts'
import { isYaml } from '../../../../reading/file-names.ts'
import { type RulingVocabulary, readRulings, rulingFrom } from '../../../../reading/rulings.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { counted } from '../../../../rendering/words.ts'
import { adjudicationResult } from '../../../../results/adjudication/result.ts'
import { CancelledError, DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { readCodingFile } from '../../../library/coding-file.ts'
import { tableFile } from '../../../library/table.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import { done } from '../report.ts'
import { openCodings } from '../rows.ts'
import { askRulings } from './asking.ts'
import type { AdjudicateOptions } from './command.ts'
import { openRulings, type SavedRulings } from './saved-rulings.ts'

/** Shows what a class answered and decided. Asks for decisions, or takes them from options and files. */
export async function runAdjudicate(session: Session, options: AdjudicateOptions): Promise<ExitStatus> {
  const { catalog } = await session.library()
  const { framework } = catalog
  if (options.reveal === true && options.key === undefined) throw new UsageError('--reveal needs --key FILE.')
  const saved = options.save === undefined ? null : await openRulings(options.save, catalog, session)
  const { key, rows: placed, bad } = await openCodings(options, session)
  const { known, adjudicated } = done(decidingIn(framework, key, placed), ' Add the key of the packets: --key FILE')
  const given = [...(await fromFile(options.decisions, catalog, known, session)), ...fromOptions(options, known)]
  const before = (await saved?.read()) ?? []
  const added = given.filter((each) => !isCounting(each, before))
  let adjudication = saved === null ? adjudicated(added) : await saved.add(added, adjudicated)
  if (saved !== null && options.decide === undefined && options.decisions === undefined) {
    adjudication = (await ask(adjudication, saved, adjudicated, options, session)) ?? adjudication
  }
  await session.show(adjudicationResult, { framework, adjudication, isRevealed: options.reveal === true })
  if (options.save !== undefined) {
    const open = docketOf(framework, adjudication).filter(({ question }) => question.standing === 'open').length
    await session.warn(`Saved to ${options.save}.${open === 0 ? '' : ` Still open: ${counted(open, 'answer')}.`}`)
  }
  return bad ? EXIT.input : EXIT.done
}

/** Asks, and saves each decision at once. Says where they are if the questions are left. Null if nobody can answer. */
async function ask(
  adjudication: Adjudication,
  saved: SavedRulings,
  adjudicated: (all: readonly Ruling[]) => Adjudication,
  { save }: AdjudicateOptions,
  session: Session,
): Promise<Adjudication | null> {
  const { framework } = (await session.library()).catalog
  const add = async (ruling: Ruling): Promise<Adjudication> => await saved.add([ruling], adjudicated)
  try {
    return await session.converse(async (talk) => await askRulings(framework, adjudication, add, talk, session))
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error
    const kept = `${counted((await saved.read()).length, 'decision')} in ${save}. To go on, run the same command again.`
    throw new CancelledError(`${error.message} ${kept}`, error.status)
  }
}

/** The decisions of a table, or of a file of `--save`. */
async function fromFile(
  path: string | undefined,
  catalog: Catalog,
  known: RulingVocabulary,
  session: Session,
): Promise<readonly Ruling[]> {
  if (path === undefined) return []
  if (isYaml(path)) {
    const { rulings } = await readCodingFile(path, 'decisions', catalog)
    if (rulings !== null) return rulings
    throw new DataError(`${path} is a coding without decisions.`)
  }
  const file = await tableFile(await session.input(path, 'decisions', MAX_CLASS_BYTES))
  const { rulings, diagnostics, notes } = readRulings(file, known)
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    throw new DataError(`The decisions in ${file.path} can't be used.`, diagnostics)
  }
  await session.tell(diagnostics)
  await warnOfNotes(file.path, notes, session)
  return rulings
}

function fromOptions({ decide = [] }: AdjudicateOptions, known: RulingVocabulary): readonly Ruling[] {
  const decided = new Set<string>()
  return decide.flatMap((written): readonly Ruling[] => {
    const { unit, question, answer } = written
    const read = rulingFrom(written, known)
    if (!('ruling' in read))
      throw new UsageError(`--decide "${unit}.${question}=${answer}": ${read.message}.\n${read.hint}`)
    if (read.ruling === null) return []
    const about = `${read.ruling.episode}.${read.ruling.scale}`
    if (decided.has(about)) throw new UsageError(`--decide: ${unit}.${question} is given twice. Decide it once.`)
    decided.add(about)
    return [read.ruling]
  })
}

/** Is this what counts already? So a script can be run again. */
function isCounting({ episode, scale, answer, reason }: Ruling, rulings: readonly Ruling[]): boolean {
  const last = rulings.filter((each) => each.episode === episode && each.scale === scale).at(-1)
  return last !== undefined && last.answer === answer && last.reason === reason
}
