import type { Framework } from '../model/framework.ts'
import type { AnalysisView } from './analysis/view.ts'
import type { AssessmentView } from './assessment/view.ts'
import type { Work } from './cases/bibliography.ts'
import type { CaseView } from './cases/case.ts'
import type { ComparisonView } from './cases/comparison.ts'
import type { ExerciseView } from './cases/exercise.ts'
import type { CaseListView } from './cases/list.ts'
import type { TimelineEntry } from './cases/timeline.ts'
import type { CheckReport } from './diagnostics/document.ts'
import type { DoctorReport } from './doctor/document.ts'
import type { FindingsView } from './exercise/findings.ts'
import type { GradesView } from './exercise/grades.ts'
import type { PacketView, UnitView } from './exercise/packet.ts'
import type { RevealView } from './exercise/reveal.ts'
import type { TallyView } from './exercise/tally.ts'
import type { AgreementView } from './exercise/view.ts'

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
