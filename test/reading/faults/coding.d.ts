import { type Fault } from './fault.ts';
/** Faults between a case file and the framework that reads it. */
export declare const codingFaults: readonly Fault[];
