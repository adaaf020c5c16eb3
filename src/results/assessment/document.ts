import { firstSentence } from '../../model/sentences.ts'
import type { Document } from '../../rendering/document/document.ts'
import { tone } from '../../rendering/document/document.ts'
import { cautions, ownConclusion, ownOutlook } from './account.ts'
import { changesTable } from './changes.ts'
import { conditions } from './conditions.ts'
import { detailedDocument } from './details.ts'
import { headlineBlock, why } from './headline.ts'
import { nextCommands } from './next.ts'
import { precedentsTable } from './precedents.ts'
import { recordLine } from './record.ts'
import { happened, otherCodingsTable, scenarioLine } from './scenario.ts'
import type { AssessmentView } from './view.ts'
import { weighingLine } from './weighing.ts'

const MORE = 'For every reason, add --details.'

/** The result on one screen: the verdict first, then why, the precedents, and what would change it. */
export function assessmentDocument(view: AssessmentView): Document {
  if (view.details) return detailedDocument(view)
  const { framework, assessment } = view
  return [
    headlineBlock(view),
    ...scenarioLine(view),
    ...ownConclusion(view),
    { kind: 'paragraph', text: [why(framework, assessment)] },
    conditions(view),
    ...happened(view),
    ...otherCodingsTable(view),
    ...weighingLine(view),
    ...recordLine(view),
    ...precedentsTable(view),
    ...changesTable(view),
    { kind: 'paragraph', text: [tone([...cautions(view), firstSentence(framework.limits), MORE].join(' '), 'muted')] },
    ...ownOutlook(view),
    nextCommands(view),
  ]
}
