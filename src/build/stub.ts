// Stands for a piece of a library that this program never reaches (see rolldown.config.ts).
export default {}
export const editAsync = undefined
