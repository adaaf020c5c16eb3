import { type Fault } from './fault.ts';
/** Faults of a framework that is well formed. */
export declare const frameworkFaults: readonly Fault[];
