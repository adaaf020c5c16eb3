import { wholeTree } from '../../src/cli/program/help-text.ts'
import type { Manual } from '../../src/cli/program/manual/man.ts'
import type { ProgramShape } from '../../src/cli/program/manual/shape.ts'
import { manualOf } from '../../src/cli/program/manual.ts'
import { shapeOf } from '../../src/cli/program/shape.ts'
import type { Catalog } from '../../src/model/library.ts'
import { fakeSession } from './fake-session.ts'

export interface Declared {
  /** The program as help tells of it. */
  readonly shape: ProgramShape
  readonly manual: Manual
  readonly catalog: Catalog
}

/** The program with everything declared, for the shipped library. */
export async function declared(): Promise<Declared> {
  const session = fakeSession()
  return {
    shape: shapeOf(await wholeTree(session)),
    manual: await manualOf(session),
    catalog: (await session.library()).catalog,
  }
}
