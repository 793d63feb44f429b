import {newArticle, openArticle} from '../browser/article-form.ts'
import {expect, test} from '../browser/test.ts'

test('an article written in the Studio appears on open reader pages, is edited and unpublished', async ({
  studio: writer,
  context,
  system,
  client,
  errors,
}) => {
  // The browser logs the 404 of the unpublished article.
  errors.allow(/404 \(Not Found\).*\/articles\/the-second-breath/)
  const home = await context.newPage()
  await home.goto(system.site)
  await expect(home.getByRole('heading', {name: 'Mindful Communication'})).toBeVisible()

  await test.step('it is written and published', async () => {
    const form = await newArticle(writer, system.studio)
    await form.setTitle('The Second Breath')
    await form.generateSlug('the-second-breath')
    await form.setLede('What a pause is for.')
    await form.writeBody(['One breath is a habit.', 'The second is a choice.'])
    await form.addTopic('Trust')
    await form.publish()
  })

  await test.step('the open home page shows it without a reload', async () => {
    await expect(home.getByRole('heading', {name: 'The Second Breath'})).toBeVisible()
  })

  const reader = await context.newPage()
  await test.step('its page shows title, text and topic', async () => {
    await reader.goto(`${system.site}/articles/the-second-breath`)
    await expect(reader.getByRole('heading', {level: 1})).toHaveText('The Second Breath')
    await expect(reader.getByText('The second is a choice.')).toBeVisible()
    await expect(reader.getByRole('link', {name: 'Trust'}).first()).toBeVisible()
  })

  const id = await client.fetch<string>(`*[slug.current == "the-second-breath"][0]._id`)
  const form = await openArticle(writer, system.studio, id)

  await test.step('an edit of the published article changes the open page', async () => {
    await form.setLede('What a pause is good for.')
    await form.publish()
    await expect(reader.getByText('What a pause is good for.')).toBeVisible()
  })

  await test.step('after unpublishing, it returns 404 and disappears from the open home page', async () => {
    await form.unpublish()
    await expect(form.textbox('title')).toHaveValue('The Second Breath')
    await expect(form.textbox('lede')).toHaveValue('What a pause is good for.')
    await expect
      .poll(async () => (await fetch(`${system.site}/articles/the-second-breath`)).status)
      .toBe(404)
    await expect(home.getByRole('heading', {name: 'The Second Breath'})).toBeHidden()
    await reader.reload()
    await expect(reader.getByRole('heading', {level: 1})).not.toHaveText('The Second Breath')
  })
})
