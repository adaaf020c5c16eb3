export { main } from './main.ts'
export { processIo } from './terminal/io.ts'
