import { type Fault } from './fault.ts';
/** Faults against the shape of a case file or of the framework. */
export declare const schemaFaults: readonly Fault[];
