import type { Environment, Io } from '../../src/cli/io.ts';
/** The repository, which is also the package's own folder. */
export declare const HOME: string;
export interface FakeIo extends Io {
    readonly written: {
        stdout: string;
        stderr: string;
    };
}
export interface FakeOptions {
    readonly args?: readonly string[];
    readonly env?: Environment;
    /** What stands in stdin; nothing when it is missing. */
    readonly stdin?: string | Uint8Array;
    /** The columns of a terminal at stdout and stderr; no terminal when it is missing. */
    readonly terminal?: number;
}
/** An Io without a process: what is written is kept. Prompts need a real terminal, so they fail here. */
export declare function fakeIo({ args, env, stdin, terminal }: FakeOptions): FakeIo;
