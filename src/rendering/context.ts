/** What a renderer can know about the place where its text is shown. */
export interface TextContext {
  readonly color: boolean
  /** Columns; prose uses 20…100 of them. */
  readonly width: number
  /** No characters above 0x7F, except letters quoted from case files. */
  readonly ascii: boolean
  /** For reading aloud: no drawings. */
  readonly accessible: boolean
  /** Is it a window? Then problems are wrapped; a program needs each on one line. */
  readonly isWindow?: boolean
}
