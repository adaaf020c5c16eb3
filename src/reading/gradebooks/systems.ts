import { blackboard } from './blackboard.ts'
import { brightspace } from './brightspace.ts'
import { canvas } from './canvas.ts'
import { googleClassroom } from './google-classroom.ts'
import { moodleExport } from './moodle-export.ts'
import { moodleWorksheet } from './moodle-worksheet.ts'
import { schoology } from './schoology.ts'
import type { GradebookSystem } from './system.ts'

/** The systems whose gradebooks are known. To add one, write its file and name it here. */
export const GRADEBOOK_SYSTEMS: readonly GradebookSystem[] = [
  canvas,
  moodleExport,
  moodleWorksheet,
  brightspace,
  blackboard,
  googleClassroom,
  schoology,
]
