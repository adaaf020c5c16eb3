import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RecordInput } from '../../../src/model/record.ts';
import type { ReadRecord } from '../../../src/reading/records/reader.ts';
export declare const CONDITIONS: string[];
export interface Found {
    readonly records: readonly ReadRecord[];
    readonly faults: readonly Diagnostic[];
    /** What makes the whole stream useless. */
    readonly fatal: readonly Diagnostic[];
    /** Null where the stream is useless. */
    readonly blank: {
        readonly count: number;
        readonly first: number | null;
    } | null;
}
/** Bytes in pieces of the given lengths, over and over; each piece is overwritten before the next one, as a file's are. */
export declare function inPieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array>;
/** Everything that a stream holds. */
export declare function readAll(input: string | Iterable<Uint8Array>, from?: RecordInput | null, file?: string): Promise<Found>;
/** Problems as `line:column code`. */
export declare function places(faults: readonly Diagnostic[]): readonly string[];
/** What a record holds, as JSON. */
export declare function contents(records: readonly ReadRecord[]): readonly string[];
