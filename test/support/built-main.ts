import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { main as Main } from '../../src/cli/main.ts'
import { HOME } from './fake-io.ts'

/** `main` as it was built, with the parts that it loads. */
export const { main: builtMain }: { readonly main: typeof Main } = createRequire(import.meta.url)(
  join(HOME, 'dist/main.cjs'),
)
