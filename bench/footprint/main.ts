import {loadavg} from 'node:os'
import {median} from '../web/statistics.ts'
import {cloneRevision, type Checkout} from './checkout.ts'
import {memoryOfTree} from './memory.ts'
import {measureInstall} from './packages.ts'
import {createContent, startProduct} from './product.ts'
import {printTable, type Footprint} from './report.ts'
import {loadStudioTwice} from './studio-load.ts'

// Measures what it costs to install, start and run the product: `npm run bench:footprint -- main~10 main`
// clones each revision, and takes turns between them.

const starts = 5
/** How long nobody uses the product before its memory is measured. */
const idleSeconds = 20

const revisions = process.argv.slice(2)
const loadBefore = loadavg()[0] ?? 0
const footprints: Footprint[] = []
for (const revision of revisions.length > 0 ? revisions : ['HEAD']) {
  footprints.push(await measureFirstStart(cloneRevision(revision)))
}
const content = await createContent()
for (const footprint of footprints) {
  const product = await startProduct(footprint.checkout, content.folder)
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000))
  footprint.memory = memoryOfTree(product.pid)
  ;[footprint.firstLoad, footprint.secondLoad] = await loadStudioTwice(`${product.site}/studio`)
  await product.stop()
}
const seconds = footprints.map((): number[] => [])
for (let round = 0; round < starts; round++) {
  for (const [index, {checkout}] of footprints.entries()) {
    const product = await startProduct(checkout, content.folder)
    seconds[index]?.push(product.seconds)
    await product.stop()
  }
}
await content.remove()
footprints.forEach((footprint, index) => (footprint.secondStart = median(seconds[index] ?? [])))
printTable(footprints, loadBefore)

/** Installs, builds and starts a clone for the first time, with content of its own. */
async function measureFirstStart(checkout: Checkout): Promise<Footprint> {
  console.log(`First start of ${checkout.revision} (${checkout.commit}) …`)
  const empty = await createContent()
  const product = await startProduct(checkout, empty.folder)
  await product.stop()
  await empty.remove()
  return {
    checkout,
    firstStart: product.seconds,
    install: measureInstall(checkout.folder),
    memory: [],
    secondStart: Number.NaN,
    firstLoad: {requested: [], bytes: 0},
    secondLoad: {requested: [], bytes: 0},
  }
}
