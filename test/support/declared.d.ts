import type { Command } from 'commander';
import type { Catalog } from '../../src/model/library.ts';
import type { ProgramShape } from '../../src/rendering/shell/shape.ts';
export interface Declared {
    /** The program itself, and every command below it. */
    readonly commands: readonly Command[];
    readonly shape: ProgramShape;
    readonly catalog: Catalog;
}
/** The program with everything declared, for the shipped library. */
export declare function declared(): Promise<Declared>;
