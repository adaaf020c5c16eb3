import fc from 'fast-check';
import { type Answer, type Answers, type Framework, type Membership, type Scale, type Verdict } from '../../src/model/framework.ts';
import type { Catalog, CodedEpisode, EpisodeCodes } from '../../src/model/library.ts';
export declare const FIVE: readonly Answer[];
/** A symmetric calibration of `FIVE`. */
export declare const EVEN: readonly Membership[];
export type VerdictSketch = Pick<Verdict, 'id' | 'initiate' | 'pattern'>;
/** What matters of a framework; the wording is filled in. */
export interface FrameworkSketch {
    /** `FIVE` when they are missing. */
    readonly answers?: readonly Answer[];
    /** Condition id → the membership of each answer. */
    readonly conditions: Readonly<Record<string, readonly Membership[]>>;
    readonly verdicts: readonly VerdictSketch[];
}
export declare function frameworkOf({ answers, conditions, verdicts }: FrameworkSketch): Framework;
export declare function scaleOf(answers: readonly Answer[], memberships: readonly Membership[]): Scale;
/** With a will and no risk, go; with both, wait; without a will, stay. */
export declare const WALK: Framework;
/** An episode of a full id such as `nixon/opening`. */
export declare function episodeOf(id: `${string}/${string}`, codings: Readonly<Record<string, EpisodeCodes>>, from?: string): CodedEpisode;
export declare function catalogOf(framework: Framework, episodes: readonly CodedEpisode[]): Catalog;
/** The library that ships, read from its YAML; or an error with its problems. Only this needs the readers. */
export declare function shippedLibrary(): Promise<Catalog>;
/** Every way to choose one of each list of choices. */
export declare function combinations<T>(choices: Readonly<Record<string, readonly T[]>>): readonly Readonly<Record<string, T>>[];
export interface FrameworkLimits {
    /** At most so many conditions; 5 when it is missing. */
    readonly most?: number;
    /** Does each scale have an answer below the crossover and one above it? Otherwise it may not. */
    readonly twoSided?: boolean;
}
/** Frameworks of 2 to 5 conditions and 2 to 5 answers with a complete table; memberships in hundredths. */
export declare function frameworks({ most, twoSided }?: FrameworkLimits): fc.Arbitrary<Framework>;
/** An answer to every condition: of the scale, or unknown, which is as likely as two of them. */
export declare function answersIn(framework: Framework): fc.Arbitrary<Answers>;
/** An answer to every condition, none unknown and none at the crossover; for two-sided scales. */
export declare function settledAnswersIn(framework: Framework): fc.Arbitrary<Answers>;
export interface Posed {
    readonly framework: Framework;
    readonly answers: Answers;
}
/** A framework with answers to it. */
export declare function posed(limits?: FrameworkLimits): fc.Arbitrary<Posed>;
export interface Recorded extends Posed {
    readonly episodes: readonly CodedEpisode[];
}
/**
 * A framework, answers, and up to eight episodes, of which some lack a coding, some share their date,
 * and some are coded as the answers are.
 */
export declare function recorded(limits?: FrameworkLimits): fc.Arbitrary<Recorded>;
