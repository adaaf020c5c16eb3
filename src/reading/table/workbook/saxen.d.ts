// The package has no types. These cover only what we use.
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handle: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this
    on(event: 'closeTag', handle: (name: string) => void): this
    on(event: 'text' | 'cdata' | 'attention' | 'error' | 'warn', handle: (what: string) => void): this
    parse(xml: string): void
  }
}
