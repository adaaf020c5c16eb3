// Stands for a piece of a library that this program never reaches; rolldown.config.ts says which.
export default {}
export const editAsync = undefined
