import * as z from 'zod/mini'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { SHIPPED } from '../../model/library.ts'
import { readDocument } from '../document.ts'
import { strict } from '../schema/primitives.ts'
import type { SourceFile } from '../source-file.ts'

/** A `framework.yaml` that has only `extends: shipped`: the framework and the cases that come with the program. */
const extensionSchema = strict({ extends: z.literal(SHIPPED) })

/** The problems of a framework file that extends the shipped library. */
export function extensionProblems(file: SourceFile): readonly Diagnostic[] {
  const { diagnostics } = readDocument(file, extensionSchema)
  return hasErrors(diagnostics) ? diagnostics : []
}
