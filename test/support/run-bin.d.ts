import type { FakeOptions } from './fake-io.ts';
export interface Finished {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
}
/** The real command, with nothing of this process's environment but the path. */
export declare function runBin({ args, env, stdin }: Omit<FakeOptions, 'terminal'>): Promise<Finished>;
