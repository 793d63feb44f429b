import {withStage} from './set-up.ts'
import {weigh} from './weight.ts'
import {measureCpu} from './cpu.ts'
import {measureDelay} from './publish.ts'
import {countRenders} from './renders.ts'
import {flood} from './flood.ts'
import {audit} from './lighthouse.ts'
import {measuredArticle as a} from './content.ts'
const which = new Set(process.argv.slice(2))
await withStage(async (s) => {
  const t = Date.now()
  const say = (n: string, v: unknown) => console.log(((Date.now()-t)/1000).toFixed(1), n, JSON.stringify(v))
  if (which.has('weight')) for (const [n, u] of [['site', s.site.address+a],['level', s.level.address+a],['next', s.next.address+a],['empty', s.empty.address+'/'],['files', s.files.address+a]] as const) { await fetch(u); say(n, await weigh(s.browser, u)) }
  if (which.has('cpu')) say('cpu', await measureCpu([{server:s.site,path:a},{server:s.level,path:a},{server:s.next,path:a},{server:s.empty,path:'/'},{server:s.files,path:a}]))
  if (which.has('delay')) say('delay', await measureDelay(s.lake.client(), [s.site, s.level, s.next]))
  if (which.has('renders')) say('renders', await countRenders(s.lake.client(), s.site))
  if (which.has('lh')) say('lh', await audit(s.site, s.files))
  if (which.has('flood')) say('flood', await flood(s.site))
})
