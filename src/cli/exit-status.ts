/** Every exit status of the program. Chosen from the result, never by a printer. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  input: 3,
  output: 4,
  bug: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** What each status means, as `help exit-status` prints it. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'Done, whatever the verdict. Also when the reader of a pipe has left.',
  failed:
    'The answer is no: "check" found errors, "doctor" found something to fix, "analyze" gave up on a solution, "assess --expect" was not met, or "exercise grade" could not write a grade.',
  usage: 'Wrong usage: an unknown option or answer, a missing answer when input is not interactive, or Ctrl-D.',
  input: 'The input cannot be used: a file is missing, unreadable, or faulty.',
  output: 'The output cannot be written: the disk is full, permission is denied, or the file exists.',
  bug: 'A bug in the program. The message says how to report it.',
  hangup: 'The terminal was closed (SIGHUP).',
  interrupted: 'Interrupted with Ctrl-C (SIGINT). "analyze" prints what is known by then.',
  terminated: 'Terminated by another program (SIGTERM).',
}
