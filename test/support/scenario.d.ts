import type { FakeOptions } from './fake-io.ts';
import type { Finished } from './run-bin.ts';
/** What a stream must hold. Every key that is given is checked. */
export interface Expected {
    /** The whole of it. */
    readonly is?: string;
    readonly contains?: readonly string[];
    readonly lacks?: readonly string[];
    /** JSON: path with dots → value. */
    readonly json?: Readonly<Record<string, unknown>>;
    /** No line is longer. */
    readonly width?: number;
}
/** One run of the command. `$DIR` in arguments, environment and output is a folder with `files` in it. */
export interface Scenario {
    readonly name: string;
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly terminal?: number;
    readonly status: number;
    readonly stdout: Expected;
    readonly stderr: Expected;
}
/** Every scenario of test/scenarios, with the file that it stands in. */
export declare function loadScenarios(): readonly {
    readonly file: string;
    readonly scenario: Scenario;
}[];
/** Runs a scenario on a host and checks everything that it expects. */
export declare function check(scenario: Scenario, host: (options: FakeOptions) => Promise<Finished>): Promise<void>;
