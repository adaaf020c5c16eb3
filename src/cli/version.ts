import manifest from '../../package.json' with { type: 'json' }

export const VERSION: string = manifest.version

/** The lowest supported version of Node, such as `20.17`. */
export const NODE_NEEDED: string = manifest.engines.node.replace('>=', '')
