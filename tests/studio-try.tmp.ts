import {launchChromium} from './browser/launch-chromium.ts'
const base = process.argv[2]
const b = await launchChromium()
const p = await b.newPage({viewport:{width:1440,height:900}})
p.on('console', m => ['error','warning'].includes(m.type()) && console.log(m.type(), m.text().slice(0,300))); p.on('pageerror', e => console.log('pageerror', e.message))
p.on('response', r => r.status() >= 400 && console.log(r.status(), r.url()))
const t = Date.now()
await p.goto(base+'/studio'); 
await p.getByText('Articles').first().waitFor({timeout:60000}); console.log('open', Date.now()-t)
await p.screenshot({path:'/tmp/shots/studio.png'})
console.log(p.url())
await p.goto(base+'/studio/structure/article'); await p.waitForTimeout(4000)
await p.screenshot({path:'/tmp/shots/studio-articles.png'})
await p.goto(base+'/studio/intent/create/template=article;type=article/'); await p.waitForTimeout(5000)
await p.screenshot({path:'/tmp/shots/studio-new.png'})
console.log(p.url())
console.log((await p.locator('[data-testid]').evaluateAll(es => es.map(e => e.getAttribute('data-testid')))).join(' '))
await b.close()
