import { afterAll, expect } from 'vitest'

/** What all files of tests share, because they run in one process. */
function shared() {
  return {
    folder: process.cwd(),
    environment: { ...process.env },
    umask: process.umask(),
    exitCode: process.exitCode,
    listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
  }
}

const before = shared()

afterAll(() => {
  expect(shared(), 'A file of tests must leave the process as it was').toEqual(before)
})
