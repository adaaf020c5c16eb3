// The package has no types of its own. These are of what is used here.
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handle: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this
    on(event: 'closeTag', handle: (name: string) => void): this
    on(event: 'text' | 'cdata' | 'attention' | 'error' | 'warn', handle: (what: string) => void): this
    parse(xml: string): void
  }
}
