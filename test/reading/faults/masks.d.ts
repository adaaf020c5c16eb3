import { type Fault } from './fault.ts';
/** Faults in the list of what a blind packet masks. */
export declare const maskFaults: readonly Fault[];
