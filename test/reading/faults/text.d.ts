import { type Fault } from './fault.ts';
/** Faults of bytes, of characters, of YAML's syntax and of keys. */
export declare const textFaults: readonly Fault[];
