// Replaces parts of libraries that this program never uses; see rolldown.config.ts.
export default {}
export const editAsync = undefined
