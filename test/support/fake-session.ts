import { openInUse } from '../../src/cli/library/coding-file.ts'
import type { OpenLibrary } from '../../src/cli/library/library.ts'
import { PROGRAM } from '../../src/cli/program/program.ts'
import { choicesOf, createSession } from '../../src/cli/terminal/create-session.ts'
import type { Session } from '../../src/cli/terminal/session.ts'
import type { GlobalOptions } from '../../src/cli/terminal/settings.ts'
import type { FormatId } from '../../src/rendering/formats.ts'
import { type FakeIo, type FakeOptions, fakeIo } from './fake-io.ts'

export interface FakeSession extends Session {
  readonly written: FakeIo['written']
}

export interface FakeSettings extends FakeOptions {
  readonly options?: Partial<GlobalOptions>
  readonly format?: FormatId
  readonly library?: () => Promise<OpenLibrary>
}

/** A session without a process; what is written is kept. The shipped library is in use unless another one is given. */
export function fakeSession({ options = {}, format = 'text', library, ...io }: FakeSettings = {}): FakeSession {
  const fake = fakeIo(io)
  const globals: GlobalOptions = { color: 'auto', input: true, ...options }
  const opened = library ?? (() => openInUse(choicesOf(globals, fake.env), fake.home, PROGRAM.reservedNames))
  return { ...createSession(fake, globals, format, opened, PROGRAM), written: fake.written }
}
