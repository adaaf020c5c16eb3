/** What a color is for. All that are not grounds or lines are readable as text on `page`, `card`, and `tint`. */
export interface Colors {
  readonly page: string
  readonly card: string
  readonly ink: string
  readonly muted: string
  /** Links, focus and selected choices. */
  readonly accent: string
  /** The ground of what is chosen: a little of `accent` on `card`. */
  readonly tint: string
  /** Thin dividing lines without a meaning. */
  readonly rule: string
  /** The outline of controls. */
  readonly control: string
  /** The empty part of a bar. */
  readonly track: string
  readonly yes: string
  readonly 'not-yet': string
  readonly no: string
  readonly undetermined: string
  /** What is wrong. Verdicts are neither right nor wrong, so they have other colors. */
  readonly error: string
}

/** The colors of every page, for light and dark mode. */
export const SCHEMES: Readonly<Record<'light' | 'dark', Colors>> = {
  light: {
    page: '#faf8f4',
    card: '#ffffff',
    ink: '#1e2429',
    muted: '#565e66',
    accent: '#1c4f82',
    tint: '#ebeff4',
    rule: '#ddd8ce',
    control: '#7a8188',
    track: '#e7e3da',
    yes: '#0a5f7a',
    'not-yet': '#7d4b00',
    no: '#5c544b',
    undetermined: '#5b3f8c',
    error: '#9f2a25',
  },
  dark: {
    page: '#14181c',
    card: '#1c2228',
    ink: '#e9e6e0',
    muted: '#a8b0b8',
    accent: '#8dbbee',
    tint: '#26303a',
    rule: '#353e47',
    control: '#87919b',
    track: '#343d46',
    yes: '#6fc3de',
    'not-yet': '#e6b45e',
    no: '#b9b2a8',
    undetermined: '#c3aef0',
    error: '#f29b93',
  },
}

/** The colors as custom properties of the root. */
export function colorStyle(): string {
  const variables = (colors: Colors): string =>
    Object.entries(colors)
      .map(([name, value]) => `--${name}: ${value};`)
      .join(' ')
  return `:root { color-scheme: light dark; ${variables(SCHEMES.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(SCHEMES.dark)} } }
@media print { :root { color-scheme: light; ${variables(SCHEMES.light)} } }
`
}
