// Starts the packed site: `node web/server/start.mjs`.
import './require-node.cjs'

await import('./main.ts')
