import type { Command } from 'commander'
import type { ProgramShape } from '../../src/cli/program/manual/shape.ts'
import { declareProgram } from '../../src/cli/program/program.ts'
import { shapeOf } from '../../src/cli/program/shape.ts'
import type { Catalog } from '../../src/model/library.ts'
import { fakeIo } from './fake-io.ts'

export interface Declared {
  /** The program itself, and every command below it. */
  readonly commands: readonly Command[]
  readonly shape: ProgramShape
  readonly catalog: Catalog
}

/** The program with everything declared, for the shipped library. */
export async function declared(): Promise<Declared> {
  const { program, unnamed, library, complete } = declareProgram(fakeIo({}), '1.2.3', {
    print: () => undefined,
    finish: () => undefined,
  })
  await complete()
  const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)]
  return { commands: all(program), shape: shapeOf(program, unnamed), catalog: (await library()).catalog }
}
