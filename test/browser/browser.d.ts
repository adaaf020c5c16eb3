import { type BrowserContextOptions, type Page } from 'playwright-core'
/** What the command prints; it must be done and have nothing to say beside it. */
export declare function output(...args: readonly string[]): Promise<string>
/** The pages' own program, as the build bundled it. */
export declare function pageProgram(): string
/** A page that is open, and everything that it asked for or complained of. */
export interface OpenPage {
  readonly page: Page
  readonly url: string
  /** Addresses that were requested, the page's own among them. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, dialogs, uncaught exceptions. */
  readonly complaints: readonly string[]
}
/** A browser, and a folder for the pages that it opens from disk. */
export declare class Desk {
  #private
  private constructor()
  static open(): Promise<Desk>
  close(): Promise<void>
  /** Opens a page as a user would: from a file, in a fresh context. */
  show(html: string, fragment?: string, options?: BrowserContextOptions): Promise<OpenPage>
}
/** The text of the file that a button saves. */
export declare function savedText(page: Page, name: string): Promise<string>
/** What reaches over the right edge, but for what scrolls by itself. */
export declare function overflowing(page: Page): Promise<readonly string[]>
/** What axe-core finds; the page's policy must be off, for axe is no part of it. Throws when nothing was checked. */
export declare function faultsByAxe(page: Page): Promise<readonly unknown[]>
