import { encodingOf } from './encoding.ts'
import type { Finding } from './problems/problem.ts'

const HINT = 'It says which episode each letter is, so nothing of it is shown. Give it only where a key is asked for.'

/** The problem of an answer key where another file is expected. */
export const AN_ANSWER_KEY: Finding = { code: 'answer-key', message: 'This is the answer key', hint: HINT }

/** The problem of a zip file of packets where another file is expected. */
export const PACKETS_WITH_KEY: Finding = {
  code: 'answer-key',
  message: 'This is the zip file of the packets, with the answer key',
  hint: 'Give what students handed in.',
}

/** How many characters show whether a file is JSON. */
const START = 1000

/** Are the bytes an answer key, even a damaged one? What is in it must not be shown as the problems of another file. */
export function isAnswerKey(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder(encodingOf(bytes).encoding)
  if (!/^\s*\{/.test(decoder.decode(bytes.subarray(0, START)))) return false
  const text = decoder.decode(bytes)
  return /"seed"\s*:/.test(text) && /"(?:units|assignments)"\s*:/.test(text)
}
