import {namesOf} from '../../lake/as-sanity/host-names.ts'
import {openDocument} from '../browser/document-form.ts'
import {recordStudioLoad} from '../browser/studio-load.ts'
import {logInWithoutPage} from '../browser/studio-login.ts'
import {expect, test} from '../browser/test.ts'

test('the Studio loads with few requests, none of them to a foreign host, and a second time only its page', async ({
  browser,
  system,
  hosted,
  errors,
}) => {
  const context = await browser.newContext()
  if (hosted) await logInWithoutPage(context, hosted)
  errors.watch(context)
  const hosts = new Set<string>()
  context.on('request', (request) => {
    const {protocol, hostname} = new URL(request.url())
    if (protocol.startsWith('http')) hosts.add(hostname)
  })
  const first = await recordStudioLoad(await context.newPage(), system.studio)
  expect(first.requested).toContain('/studio')
  expect(first.requested.length).toBeLessThanOrEqual(25)
  expect(first.bytes).toBeLessThan(2_194_000)

  const again = await context.newPage()
  const second = await recordStudioLoad(again, system.studio)
  expect(second.requested).toEqual(['/studio'])

  await openDocument(again, system.studio, 'article', 'sample-mindful-communication')
  const own = new Set(['localhost', ...(hosted ? namesOf(hosted.project) : [])])
  const foreign = [...hosts].filter((host) => !own.has(host) && !host.endsWith('.localhost'))
  expect(foreign).toEqual([])
  await context.close()
})
