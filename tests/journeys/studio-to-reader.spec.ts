import {expect, test} from '@playwright/test'
import {newArticle, openArticle} from '../browser/article-form.ts'
import {collectComplaints, expectNoComplaints} from '../browser/complaints.ts'
import {picture} from '../browser/picture.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

test('an article goes from the Studio to a reader, changes under their eyes, and goes again', async ({
  context,
}) => {
  const complaints = collectComplaints(context)
  const writer = await context.newPage()
  const home = await context.newPage()
  await home.goto(system.site)
  await expect(home.getByRole('heading', {name: 'Mindful Communication'})).toBeVisible()

  await test.step('write and publish', async () => {
    const form = await newArticle(writer, system.studio)
    await form.setTitle('The Second Breath')
    await form.generateSlug('the-second-breath')
    await form.setLede('What a pause is for.')
    await form.writeBody(['One breath is a habit.', 'The second is a choice.'])
    await form.pickAuthor('Sample Author')
    await form.addTopic('Trust')
    await form.uploadCover(await picture('field.png', '#3f6f5f'), 'A field of one quiet green')
    await form.publish()
  })

  await test.step('the open home page shows it without a reload', async () => {
    await expect(home.getByRole('heading', {name: 'The Second Breath'})).toBeVisible()
  })

  const reader = await context.newPage()
  await test.step('its page shows text and picture', async () => {
    await reader.goto(`${system.site}/articles/the-second-breath`)
    await expect(reader.getByRole('heading', {level: 1})).toHaveText('The Second Breath')
    await expect(reader.getByText('The second is a choice.')).toBeVisible()
    await expect(reader.getByRole('link', {name: 'Trust'}).first()).toBeVisible()
    const cover = reader.getByRole('img', {name: 'A field of one quiet green'})
    await expect(cover).toBeVisible()
    await expect
      .poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  })

  const client = await system.client()
  const id = await client.fetch<string>(`*[slug.current == "the-second-breath"][0]._id`)

  await test.step('an edit of the published article changes the open page', async () => {
    const form = await openArticle(writer, system.studio, id)
    await form.setLede('What a pause is good for.')
    await form.publish()
    await expect(reader.getByText('What a pause is good for.')).toBeVisible()
  })

  await test.step('unpublished, it answers 404', async () => {
    const form = await openArticle(writer, system.studio, id)
    await form.unpublish()
    await expect
      .poll(async () => (await fetch(`${system.site}/articles/the-second-breath`)).status)
      .toBe(404)
    await expect(home.getByRole('heading', {name: 'The Second Breath'})).toBeHidden()
    await reader.reload()
    await expect(reader.getByRole('heading', {level: 1})).not.toHaveText('The Second Breath')
  })

  // The page that is gone is answered 404 by the site, which the browser notes as well.
  expectNoComplaints(system, complaints, {but: /404 \(Not Found\).*\/articles\/the-second-breath/})
})
