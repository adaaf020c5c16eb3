import { type Fault } from './fault.ts';
/** Faults inside an exercise. */
export declare const exerciseFaults: readonly Fault[];
