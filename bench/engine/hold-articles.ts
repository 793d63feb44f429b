// Holds articles in memory for groq-js and answers each query once, so that its memory can be measured. The
// first argument is the number of articles.
import type {LakeDocument} from '../../lake/document.ts'
import {documents} from './articles.ts'
import {groqJsLane} from './lanes.ts'
import {benchQueries} from './queries.ts'

const articles = Number(process.argv[2])
const held = Array.from(documents(articles), (document): LakeDocument =>
  JSON.parse(JSON.stringify(document)),
)
const lane = groqJsLane(held)
for (const query of benchQueries) {
  if (!query.isQuadratic) await lane.call(query, query.params(0, articles))
}
process.send?.('ready')
setInterval(() => held.length, 60_000)
