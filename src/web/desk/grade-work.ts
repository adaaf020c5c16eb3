import { defaultRubric } from '../../classroom/grading.ts'
import type { Collection } from '../../desk/collecting.ts'
import {
  type Filled,
  fillGradebook,
  type Naming,
  namingByCode,
  namingByRoster,
  type ScaleProblem,
  scaleProblem,
  sharedBy,
} from '../../desk/filling.ts'
import { type Graded, gradesIn } from '../../desk/grading.ts'
import type { OpenKey } from '../../desk/key.ts'
import { pointsFrom } from '../../desk/points.ts'
import { isRefusal, type Refusal, refuse } from '../../desk/remarks.ts'
import type { Rubric } from '../../model/rubric.ts'
import { whyNotFilled } from '../../reading/gradebooks/columns.ts'
import { type Gradebook, readGradebook } from '../../reading/gradebooks/gradebook.ts'
import { type Roster, readRoster } from '../../reading/roster.ts'
import { readRubric } from '../../reading/rubric.ts'
import { asTextTable } from '../../reading/table/table.ts'
import type { DeskData } from './data.ts'
import { asSource, type DeskState } from './state.ts'

/** Grades, and the gradebook that they are written to. Null where something is still missing. */
export interface GradeWork {
  /** By what is graded. */
  readonly rubric: Rubric | Refusal
  readonly graded: Graded | Refusal | null
  readonly book: Gradebook | Refusal | null
  readonly roster: Roster | Refusal | null
  readonly filled: Filled | Refusal | null
  /** A coder as the teacher knows them, if the roster says who it is: `K7MT-4 (Ann Lee)`. */
  nameOf(coder: string): string
}

/** Grades by the rubric, or by the usual one, and fills the gradebook if everything for it was chosen. */
export async function gradeWork(
  state: DeskState,
  data: DeskData,
  key: OpenKey | null,
  solved: Collection | Refusal | null,
): Promise<GradeWork> {
  const book = bookOf(state)
  const roster = await rosterOf(state)
  const rubric = rubricOf(state, data)
  const nameOf = namesIn(roster)
  const graded = gradedBy(rubric, key, solved, data, nameOf)
  return { rubric, graded, book, roster, filled: filledBy(state, graded, book, roster), nameOf }
}

/** A rubric that can’t be used is told even before there is something to grade. */
function gradedBy(
  rubric: Rubric | Refusal,
  key: OpenKey | null,
  solved: Collection | Refusal | null,
  { catalog: { framework } }: DeskData,
  nameOf: GradeWork['nameOf'],
): GradeWork['graded'] {
  if (isRefusal(rubric)) return rubric
  if (key === null || solved === null) return null
  return isRefusal(solved) ? solved : gradesIn(key, solved.rows, { framework, rubric }, nameOf)
}

function namesIn(roster: GradeWork['roster']): GradeWork['nameOf'] {
  if (roster === null || isRefusal(roster)) return (coder) => coder
  const names = new Map(
    roster.entries.map(({ coder, fields }) => [
      coder,
      Object.values(fields)
        .filter((each) => each !== '')
        .join(', '),
    ]),
  )
  return (coder) => {
    const name = names.get(coder) ?? ''
    return name === '' ? coder : `${coder} (${name})`
  }
}

function bookOf({ single: { gradebook } }: DeskState): GradeWork['book'] {
  if (gradebook === null) return null
  const { gradebook: book, diagnostics } = readGradebook(asSource(gradebook))
  return book ?? refuse(`The gradebook ${gradebook.path} can’t be used.`, diagnostics)
}

async function rosterOf({ single: { roster: file } }: DeskState): Promise<GradeWork['roster']> {
  if (file === null) return null
  const table = await asTextTable(asSource(file))
  const { roster, diagnostics } = 'bytes' in table ? readRoster(table) : { roster: null, diagnostics: [table] }
  return roster ?? refuse(`The roster ${file.path} can’t be used.`, diagnostics)
}

function rubricOf({ single: { rubric: file }, fields }: DeskState, { catalog, coding }: DeskData): Rubric | Refusal {
  const usual = defaultRubric(coding)
  const read = file === null ? { rubric: usual, diagnostics: [] } : readRubric(asSource(file), catalog.framework, usual)
  if (file !== null && read.rubric === null) return refuse(`The rubric ${file.path} can’t be used.`, read.diagnostics)
  const rubric = read.rubric ?? usual
  const written = fields.outOf.trim()
  const outOf = written === '' ? rubric.outOf : pointsFrom(written)
  return written !== '' && outOf === null
    ? refuse('There are no grades while “Points” is wrong: see above.')
    : { ...rubric, outOf }
}

function filledBy(
  { fields }: DeskState,
  graded: GradeWork['graded'],
  book: GradeWork['book'],
  roster: GradeWork['roster'],
): GradeWork['filled'] {
  if (graded === null || isRefusal(graded) || book === null || isRefusal(book)) return null
  if (fields.column === '' || graded.grades.length === 0) return null
  const column = Number(fields.column)
  const heading = `“${book.headings[column] ?? ''}”`
  const reason = column < book.headings.length ? whyNotFilled(book, column) : 'is not in this gradebook'
  if (reason !== null) return refuse(`${heading} ${reason}. Choose another column.`)
  const naming = namingIn(book, fields.names, roster)
  if (naming === null || isRefusal(naming)) return naming
  if (naming.nameColumn === column) return refuse(`${heading} identifies the coders. Choose another column.`)
  const outOf = pointsFrom(fields.outOf.trim()) ?? undefined
  const problem = scaleProblem(book, column, graded.grades, outOf)
  if (problem !== null) return refuse(scaleWords(problem, heading))
  return fillGradebook(book, { column, ...naming }, graded.grades, {
    overwrite: fields.overwrite === 'yes',
    howToReplace: 'To replace it, choose so above.',
  })
}

/** How the gradebook names coders: by the roster, or by a column with their codes. */
function namingIn(book: Gradebook, names: string, roster: GradeWork['roster']): Naming | Refusal | null {
  if (names !== 'roster') return namingByCode(Number(names))
  if (roster === null || isRefusal(roster)) return roster
  const shared = sharedBy(book, roster)
  if (shared === null) {
    return refuse('The roster shares no column with the gradebook. Give its second column the same heading as there.')
  }
  const [only, ...others] = shared.columns
  if (only === undefined || others.length > 0) {
    return refuse(`Several columns of the gradebook could be “${shared.field}”. Use the heading of one in the roster.`)
  }
  return namingByRoster(book, roster, shared.field, only)
}

function scaleWords(problem: ScaleProblem, heading: string): string {
  switch (problem.kind) {
    case 'no-points':
      return `${heading} takes 0 points. Give it points in your gradebook, and export it again.`
    case 'unknown':
      return `The gradebook does not say how many points ${heading} takes. Write the number in “Points” (usual: ${problem.usual}).`
    case 'other':
      return `${heading} takes at most ${problem.maximum}, but the grades are out of ${problem.outOf}. Write ${problem.maximum} in “Points”.`
  }
}
