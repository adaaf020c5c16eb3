import { type Files } from '../support.ts';
/** A fault put into a sound library, and the one diagnostic that must come of it. */
export interface Fault {
    /** What is wrong, to complete "reports …". */
    readonly what: string;
    readonly code: string;
    /** A warning leaves the library usable; an error does not. */
    readonly severity?: 'warning';
    readonly file: string;
    /** `line:column`; or the text that begins there, where line numbers are not ours to fix. */
    readonly at: string;
    /** In the message. */
    readonly word: string;
    readonly files: () => Files;
}
type Edited = Pick<Fault, 'file' | 'files'>;
export declare function inCase(from: string, to: string): Edited;
export declare function inFramework(from: string, to: string): Edited;
export declare function inExercise(from: string, to: string): Edited;
export declare function wholeCase(content: string | Uint8Array): Edited;
export {};
