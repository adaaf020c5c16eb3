/** A browser with one window, steered as a person would: by clicks. */
export interface Engine {
  /** Opens a file. */
  open(url: string): Promise<void>
  /** Clicks on the middle of the first element with this selector. */
  click(selector: string): Promise<void>
  /** Types into the field that has the focus. */
  type(text: string): Promise<void>
  /** What an expression comes to on the page. It must be text. */
  read(expression: string): Promise<string>
  /** Sets the size of the page in CSS pixels; a window may be a little wider than asked for. */
  resize(width: number, height: number): Promise<void>
  /** The page on paper as a PDF; null if the browser offers no way to print without a person. */
  print(): Promise<Buffer | null>
  /** The folder into which the browser saves. */
  readonly downloads: string
  close(): Promise<void>
}
