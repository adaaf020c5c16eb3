import { type Fault } from './fault.ts';
/** Faults inside a case file that is well formed. */
export declare const caseFaults: readonly Fault[];
