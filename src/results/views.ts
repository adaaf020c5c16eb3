import type { Framework } from '../model/framework.ts'
import type { AgreementView } from './agreement/view.ts'
import type { AnalysisView } from './analysis/view.ts'
import type { AssessmentView } from './assessment/view.ts'
import type { Work } from './bibliography/document.ts'
import type { CaseView } from './case/document.ts'
import type { CaseListView } from './case-list/document.ts'
import type { CheckReport } from './check/document.ts'
import type { ComparisonView } from './comparison/document.ts'
import type { DoctorReport } from './doctor/document.ts'
import type { ExerciseView } from './exercise/document.ts'
import type { FindingsView } from './findings/document.ts'
import type { GradesView } from './grades/document.ts'
import type { PacketView, UnitView } from './packet/document.ts'
import type { RevealView } from './reveal/document.ts'
import type { TallyView } from './tally/document.ts'
import type { TimelineEntry } from './timeline/document.ts'

/** Everything that can be shown, and what is needed to show it. */
export interface Views {
  readonly assessment: AssessmentView
  readonly 'case-list': CaseListView
  readonly case: CaseView
  readonly exercise: ExerciseView
  readonly comparison: ComparisonView
  readonly timeline: readonly TimelineEntry[]
  readonly bibliography: readonly Work[]
  readonly codebook: Framework
  readonly check: CheckReport
  readonly doctor: DoctorReport
  readonly agreement: AgreementView
  readonly tally: TallyView
  readonly packet: PacketView
  readonly unit: UnitView
  readonly reveal: RevealView
  readonly grades: GradesView
  readonly findings: FindingsView
  readonly analysis: AnalysisView
}

export type Kind = keyof Views
export type Result = { [K in Kind]: { readonly kind: K; readonly view: Views[K] } }[Kind]
