import {newArticle} from '../browser/article-form.ts'
import {logIn, goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

test.use({systemOptions: {hosted: 'private'}})

test('on a private hosted dataset, a writer logs in, writes, publishes and previews, and readers see it', async ({
  page: writer,
  browser,
  system,
  hosted,
  errors,
}) => {
  // The Studio finds out that nobody is logged in.
  errors.allow(/401 .*\/auth\/id/)
  // A page behind another one of its window does not listen.
  const reader = await browser.newContext()
  const home = await reader.newPage()
  await home.goto(system.site)
  await expect(home.getByRole('heading', {name: 'Mindful Communication'})).toBeVisible()

  await test.step('the writer logs in, writes and publishes', async () => {
    await writer.goto(system.studio)
    await logIn(writer, hosted?.tokenFor('editor') ?? '')
    await expect(writer.locator('#user-menu')).toBeVisible()
    const form = await newArticle(writer, system.studio)
    await form.setTitle('Far Water')
    await form.generateSlug('far-water')
    await form.setLede('It is kept elsewhere.')
    await form.writeBody(['A lake can be far away.'])
    await form.publish()
  })

  await test.step('the open home page shows it without a reload', async () => {
    await expect(home.getByRole('heading', {name: 'Far Water'})).toBeVisible()
  })

  // Then the Studio's requests without a token are refused, too.
  if (hosted) hosted.conditions.anonymousLive = false
  errors.allow(/401 .*\/data\/live\/events|EventSource connection failed/)
  await test.step('the preview shows what is typed, and readers do not see it', async () => {
    await goInStudio(writer, `${system.studio}/presentation?preview=/articles/far-water`)
    const frame = writer.frameLocator('iframe').first()
    await expect(frame.getByRole('heading', {level: 1})).toContainText('Far Water')
    await writer.getByTestId('field-lede').getByRole('textbox').fill('Typed from afar.')
    await expect(frame.locator('article header > p').first()).toContainText('Typed from afar.')
    const readers = await fetch(`${system.site}/articles/far-water`)
    expect((await readers.text()).includes('Typed from afar.')).toBe(false)
  })
  await reader.close()
})
