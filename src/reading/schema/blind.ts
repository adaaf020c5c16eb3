import * as z from 'zod/mini'
import { about, id, optionalList, prose, strict } from './primitives.ts'

const mask = strict({
  words: about(z.array(prose).check(z.minLength(1)), 'Words in the evidence, spelled as they are there.'),
  as: about(prose, 'What replaces each of them. It gives nothing away.'),
})

/** A file of `blind/`: what hides a case from a class. */
export const blindSchema = strict({
  id: about(id, 'The id of the case, and the name of this file without .yaml.'),
  recognizable: about(
    optionalList(id),
    'Ids of episodes that readers recognize anyway, because what happened is famous. Packets use others first.',
  ),
  masks: about(z.array(mask).check(z.minLength(1)), 'Words to hide. Names of presidents and dates are hidden anyway.'),
}).check(z.describe('Words in the evidence of a case that give it away, and what replaces them in a blind packet.'))

export type WrittenBlind = z.infer<typeof blindSchema>
