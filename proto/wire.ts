/** The generated wire format with 64-bit integers as plain numbers: import this, never `gen/` itself. */
import './long.ts'

export { swarm as wire } from './gen/swarm.js'
