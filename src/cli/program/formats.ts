import { ANALYSIS_FORMATS, COLLECT_FORMATS, FORMATS, RECORD_FORMATS } from '../../results/index.ts'

/** What `--format` takes, by a command's path, where that is not what every result can be. The first is meant unless asked. */
const OWN_FORMATS: Readonly<Record<string, readonly string[]>> = {
  batch: RECORD_FORMATS,
  analyze: ANALYSIS_FORMATS,
  page: [],
  new: [],
  'new library': [],
  'new case': [],
  exercise: [],
  'exercise export': [],
  'exercise export qca': [],
  'exercise export gift': [],
  'exercise export recal-oir': [],
  'exercise collect': COLLECT_FORMATS,
  completion: [],
  'exercise median': [],
  help: [],
}

/** What `--format` takes with a command; nothing where it prints no result. */
export function formatsOf(command: Named): readonly string[] {
  return OWN_FORMATS[pathOf(command)] ?? FORMATS
}

/** As much of a command as its path needs. */
export interface Named {
  readonly parent: Named | null
  name(): string
}

/** A command's path, such as `cases show`; `backroom` is the program's own. */
export function pathOf(command: Named): string {
  return wordsTo(command).join(' ') || 'backroom'
}

function wordsTo(command: Named): readonly string[] {
  return command.parent === null ? [] : [...wordsTo(command.parent), command.name()]
}
