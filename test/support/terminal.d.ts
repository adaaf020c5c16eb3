import type { Environment } from '../../src/cli/io.ts';
/** What keys send. */
export declare const KEY: {
    readonly up: '\u001B[A';
    readonly down: '\u001B[B';
    readonly enter: '\r';
    readonly ctrlC: '\u0003';
    readonly ctrlD: '\u0004';
};
export interface TerminalOptions {
    /** Beside the path, a UTF-8 locale and the name of the terminal. */
    readonly env?: Environment;
    readonly columns?: number;
}
/** Kills what is still running; for `afterEach`. */
export declare function closeTerminals(): void;
/** A command on a pseudo-terminal, with a person's hands and eyes. */
export declare class Terminal {
    #private;
    /** The status that a shell would see: 128 and the signal's number after a signal. */
    readonly status: Promise<number>;
    private constructor();
    /** The command itself, so that signals reach it. */
    static run(args: readonly string[], options?: TerminalOptions): Terminal;
    /** A shell's command line, started in the repository. */
    static shell(command: string, options?: TerminalOptions): Terminal;
    /** Everything that was sent to the terminal so far, as it was sent. */
    get transcript(): string;
    /** The transcript as lines without styles; a move of the cursor begins another line. */
    get lines(): readonly string[];
    /** Resolves when the text stands after what was waited for before; spaces and line breaks are alike. */
    waitFor(text: string): Promise<void>;
    send(keys: string): void;
    /** Waits for the text, then types. */
    reply(text: string, keys: string): Promise<void>;
    resize(columns: number): void;
    /** Sends the signal from outside, not by a key. */
    signal(signal: NodeJS.Signals): void;
    /** The exit status, or an error when it does not end in time. */
    end(): Promise<number>;
}
