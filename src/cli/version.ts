import manifest from '../../package.json' with { type: 'json' }

export const VERSION: string = manifest.version

/** The lowest version of Node that is supported, as `20.17`. */
export const NODE_NEEDED: string = manifest.engines.node.replace('>=', '')
