import type { Candidate, Place } from '../../src/rendering/shell/places.ts';
/** Words that a shell would do something with, were they not quoted; none of them may do it. */
export declare const HOSTILE: readonly string[];
/** A program with one option, which takes these words. */
export declare function placesWith(words: readonly Candidate[]): readonly Place[];
/** Each hostile text as a word, and as the description of another one. */
export declare const HOSTILE_WORDS: readonly Candidate[];
export interface Ran {
    /** What was printed, parted at NUL or at the end of lines. */
    readonly lines: readonly string[];
    /** What stood in the folder it ran in when it was over. */
    readonly files: readonly string[];
}
/** Runs a shell in an empty folder, with `SCRIPT` in its environment; an error unless it ends well and silently. */
export declare function runShell(shell: string, args: readonly string[], script: string): Ran;
/** What bash offers for the last of these words. */
export declare function completeInBash(script: string, words: readonly string[]): readonly string[];
