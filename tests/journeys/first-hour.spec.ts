import {expectAccessible} from '../browser/accessibility.ts'
import {expect, test} from '../browser/test.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {writingStops} from '../browser/writing-stops.ts'

// The samples are removed here, so these tests have a system of their own.
test.use({systemOptions: {isFirstStart: true, settings: {TZ: 'UTC'}}})

test('a writer names her site, writes a first article and removes the samples', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  const steps = page.getByTestId('first-steps')
  const messages = page.locator('[data-ui="Toast"]')
  const step = (title: string) => steps.getByRole('listitem').filter({hasText: title})

  await test.step('the Studio opens with what to do first', async () => {
    await goInStudio(page, `${system.studio}/home`)
    await expect(steps).toContainText('0 of 4 done')
    await expect(page.getByRole('link', {name: 'Home'})).toBeVisible()
    await expect(page.getByRole('link', {name: 'Vision', exact: true})).toHaveCount(0)
    await expect(steps.getByRole('link', {name: 'Bring your articles along'})).toHaveAttribute(
      'href',
      '/studio/structure/import',
    )
    await expectAccessible(page, '[data-testid="home"]')
  })

  await test.step('the help needs no network, and leads to each answer', async () => {
    await page.getByRole('link', {name: 'Help', exact: true}).click()
    const help = page.getByTestId('help')
    await help.getByRole('link', {name: 'Cite a source'}).click()
    await expect(help.getByRole('heading', {name: 'Cite a source'})).toBeInViewport()
    await expectAccessible(page, '[data-testid="help"]')
    await page.getByRole('link', {name: 'Home', exact: true}).click()
  })

  await test.step('the settings open with the cursor in the name, and Tab leads on', async () => {
    await step('Name your site').getByRole('link').click()
    await expect(page.getByTestId('field-title').getByRole('textbox')).toBeFocused()
    expect(await writingStops(page, 'home.sections')).toBe(
      'title description language … home.featured …',
    )
  })

  await test.step('a language is chosen by its name, and another one by its code', async () => {
    const language = page.getByTestId('field-language')
    const stored = () =>
      client.fetch('*[_id == "settings"][0].language', {}, {perspective: 'drafts'})
    await language.getByRole('combobox').selectOption('German')
    await expect.poll(stored).toBe('de')
    await language.getByRole('combobox').selectOption('Another language, by its code …')
    await language.getByRole('textbox').fill('de-LI')
    await expect(page.getByTestId('language-name')).toHaveText('“de-LI” is German (Liechtenstein).')
    await expect.poll(stored).toBe('de-LI')
    await language.getByRole('combobox').selectOption('English')
    await expect(language.getByRole('textbox')).toHaveCount(0)
    await expect.poll(stored).toBe('en')
    await client.delete('drafts.settings')
    await goInStudio(page, `${system.studio}/home`)
  })

  await test.step('an article needs a title and a text, and nothing else', async () => {
    await step('Publish a first article').getByRole('link', {name: 'Write it'}).click()
    // Before there is a form: the keys wait for it.
    await page.keyboard.type('On listening twice')
    await expect(page.getByTestId('field-title').getByRole('textbox')).toHaveValue(
      'On listening twice',
    )
    await page.keyboard.press('Tab')
    await page.keyboard.type('It begins with a pause.')
    await expect(page.getByTestId('field-slug').getByRole('textbox').first()).toHaveValue(
      'on-listening-twice',
    )
    await expect(page.getByTestId('writing-status')).toContainText('5 words')
    expect(await writingStops(page, 'related')).toBe(
      'Text lede … slug … … publishedAt series language … review.date review.by …',
    )
    await page.getByTestId('action-publish').click()
    await expect
      .poll(() =>
        client.fetch(
          '*[_type == "article" && slug.current == "on-listening-twice"][0].authors[0]._ref',
        ),
      )
      .toBe('sample-author')
    expect((await request.get(`${system.site}/articles/on-listening-twice`)).status()).toBe(200)
    await expect(messages).toContainText('Readers see “On listening twice” now')
  })

  await test.step('the next form is not covered by the message about the last', async () => {
    await page.getByRole('link', {name: 'Home', exact: true}).click()
    await page.getByRole('link', {name: 'Write an article'}).click()
    await expect(page.getByTestId('field-title').getByRole('textbox')).toBeFocused()
    expect(await messages.count()).toBe(0)
  })

  await test.step('a slug that was set by hand stays', async () => {
    const versions = page.getByTestId('document-perspective-list')
    await expect(versions).toBeHidden()
    await page.getByTestId('field-title').getByRole('textbox').fill('Another')
    await expect(versions).toBeVisible()
    const slug = page.getByTestId('field-slug').getByRole('textbox').first()
    await expect(slug).toHaveValue('another')
    await slug.fill('mine')
    await page.getByTestId('field-title').getByRole('textbox').fill('Another title')
    await expect(page.getByTestId('writing-status')).toContainText('Saved')
    await expect(slug).toHaveValue('mine')
  })

  await test.step('a step ticks itself', async () => {
    await client
      .patch('settings')
      .set({title: 'Near and far', description: 'Notes on care.'})
      .commit()
    await goInStudio(page, `${system.studio}/home`)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Near and far')
    await expect(steps).toContainText('2 of 4 done')
    await expect(step('Name your site')).toContainText('Done. It is called Near and far.')
    await expect(step('Publish a first article')).toContainText('Done.')
    await expect(page.getByRole('region', {name: 'Published'})).toContainText('On listening twice')
  })

  await test.step('a profile with her name is not done while the sample’s training is in it', async () => {
    await step('Say who you are').getByRole('link').click()
    await expect(page.getByTestId('field-name').getByRole('textbox')).toBeFocused()
    expect(await writingStops(page, 'credentials')).toBe('name slug … portrait.alt shortBio Bio …')
    await page.getByTestId('field-name').getByRole('textbox').fill('Nell Wren')
    await expect(page.getByTestId('field-slug').getByRole('textbox').first()).toHaveValue(
      'nell-wren',
    )
    await page.getByTestId('action-publish').click()
    await expect
      .poll(() => client.fetch('*[_id == "sample-author"][0].slug.current'))
      .toBe('nell-wren')
    await goInStudio(page, `${system.studio}/home`)
    await expect(step('Say who you are')).toContainText('2 credentials, an affiliation')
    await step('Say who you are').getByRole('link').click()
    const rest = page.getByTestId('still-from-sample')
    const cited = page.getByTestId('cited-name')
    await expect(rest).toBeVisible()
    await expect(cited).toHaveCount(0)
    await rest.getByRole('button', {name: 'Take them out'}).click()
    await expect(rest).toHaveCount(0)
    await expect(cited).toContainText('Wren, N.')
    await page.getByTestId('action-publish').click()
    await expect.poll(() => client.fetch('count(*[_id == "sample-author"][0].credentials)')).toBe(0)
    await goInStudio(page, `${system.studio}/home`)
    await expect(step('Say who you are')).toContainText('Done. You write as Nell Wren.')
  })

  await test.step('the samples go together, and what is used stays', async () => {
    await step('Remove the samples').getByRole('button').click()
    const dialog = page.getByRole('dialog', {name: 'Remove the samples'})
    await expect(dialog).toContainText('Mindful Communication')
    await expect(dialog).toContainText('Nell Wren, because')
    await expect(dialog.getByRole('link', {name: 'The emergency numbers'})).toBeVisible()
    await dialog.getByRole('button', {name: 'Remove them'}).click()
    await expect(page.getByText('The samples are gone.')).toBeVisible()
    await expect(steps).toContainText('All 4 done')
    await expect(steps.getByRole('link', {name: 'Write the next article'})).toBeVisible()
    await steps.getByRole('button', {name: 'Close'}).click()
    await expect(steps).toHaveCount(0)
    await expect(page.getByRole('link', {name: 'Bring your articles along'})).toBeVisible()
    await expect(page.getByRole('link', {name: 'See your site'})).toHaveAttribute(
      'href',
      `${system.site}/`,
    )
    expect(await client.fetch('*[string::startsWith(_id, "sample-")]._id')).toEqual([
      'sample-author',
    ])
    expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
  })

  await test.step('nothing of them is on the site', async () => {
    expect((await request.get(`${system.site}/sessions`)).status()).toBe(404)
    for (const path of ['/', '/articles', '/authors/nell-wren', '/privacy', '/sitemap.xml']) {
      const html = await (await request.get(`${system.site}${path}`)).text()
      expect(html, path).not.toMatch(
        /Mindful|Sample doctorate|A sample|closeness and trust|Requests for a session|\/sessions["<]/,
      )
    }
  })
})
