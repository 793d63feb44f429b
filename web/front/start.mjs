// Starts the packed site: `node web/front/start.mjs`.
import './require-node.cjs'

await import('./main.ts')
