import {recordStudioLoad} from '../browser/studio-load.ts'
import {expect, test} from '../browser/test.ts'

test('the Studio loads with few requests, and a second time only its page', async ({
  browser,
  system,
  errors,
}) => {
  const context = await browser.newContext()
  errors.watch(context)
  const first = await recordStudioLoad(await context.newPage(), system.studio)
  expect(first.requested).toContain('/studio')
  expect(first.requested.length).toBeLessThanOrEqual(25)
  expect(first.bytes).toBeLessThan(2_194_000)

  const second = await recordStudioLoad(await context.newPage(), system.studio)
  expect(second.requested).toEqual(['/studio'])
  await context.close()
})
