/** What a renderer may know of the place where its text is shown. */
export interface TextContext {
  readonly color: boolean
  /** Columns; prose is clamped to 20…100. */
  readonly width: number
  /** Nothing above 0x7F but letters quoted from case files. */
  readonly ascii: boolean
  /** For reading aloud: no drawings. */
  readonly accessible: boolean
  /** Is it a window? There problems are wrapped; a program wants each on one line. */
  readonly isWindow?: boolean
}
