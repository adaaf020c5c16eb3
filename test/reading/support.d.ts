import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/reading/files.ts';
import { type ReadLibrary } from '../../src/reading/library.ts';
/** Files by name, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;
/** The framework that ships with the program. */
export declare const FRAMEWORK: string;
/** A case without a fault or a warning that has every key. */
export declare const ADAMS: string;
/** A case without a fault that is as short as one can be. */
export declare const SMALL: string;
/** An open exercise without a fault. */
export declare const BROWN: string;
/** A library without a fault. */
export declare const SOUND: Files;
export declare function sourceFile(name: string, content: string | Uint8Array): SourceFile;
export declare function sourceFiles(files: Files): readonly SourceFile[];
export declare function read(files: Files): ReadLibrary;
/** The text with one part replaced, which must stand in it once. */
export declare function edit(text: string, from: string, to: string): string;
/** `line:column` of a part that stands in the text once. */
export declare function placeOf(text: string, part: string): string;
/** A diagnostic in one line: `adams.yaml:5:1 unknown-key`. */
export declare function brief({ code, location: { file, line, column } }: Diagnostic): string;
/** A folder for the length of a test, with files in it. */
export declare function temporaryFolder(files?: Files): string;
