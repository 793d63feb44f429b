import type {SanityClient} from '@sanity/client'
import {expectAccessible} from '../browser/accessibility.ts'
import {documentForm, newDocument, openDocument} from '../browser/document-form.ts'
import {articleFields, reference} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test, type Page} from '../browser/test.ts'

// Wide enough for a form beside its list.
test.use({viewport: {width: 1700, height: 950}})

test.beforeAll(async ({client}) => {
  await storeDocuments(client)
})

const slug = (current: string) => ({_type: 'slug', current})

const request = (name: string, status: string) => ({
  _id: `requests.${name}`,
  _type: 'request',
  status,
  name: `Person ${name}`,
  reach: 'person@example.org',
  receivedAt: '2026-11-20T10:00:00.000Z',
})

/** Stores articles in every state, and two requests. */
async function storeDocuments(client: SanityClient): Promise<void> {
  await client
    .transaction()
    .create({_id: 'series', _type: 'series', title: 'Listening', slug: slug('listening')})
    .create(articleFields('seen', {series: reference('series'), part: 1}))
    .create(articleFields('waiting', {publishedAt: '9998-03-01T08:30:00.000Z'}))
    .create(articleFields('reviewed', {publishedAt: '9996-03-01T08:30:00.000Z'}))
    .create(articleFields('unpraised', {lede: undefined}))
    .create(articleFields('drafts.begun', {publishedAt: '9997-03-01T08:30:00.000Z'}))
    .create(request('one', 'new'))
    .create(request('two', 'answered'))
    .commit()
}

/** The list that was opened last. */
const list = (page: Page) => page.getByTestId('document-list-pane').last()

test('lists group articles by what readers see of them, and follow changes', async ({
  studio: page,
  system,
  client,
}) => {
  await goInStudio(page, `${system.studio}/structure/articles;all`)
  const newest = list(page).locator('a[href*="articles;all;"]').first()
  await expect(newest).toContainText('Article waiting')

  await goInStudio(page, `${system.studio}/structure/articles;drafts`)
  await expect(list(page)).toContainText('Article begun')
  await expect(list(page)).not.toContainText('Article seen')

  await page.getByText('Scheduled', {exact: true}).click()
  await expect(list(page)).toContainText('Article waiting')
  await expect(list(page)).toContainText('1 Mar 9998')
  await expect(list(page)).not.toContainText('Article begun')

  await page.getByText('Published', {exact: true}).first().click()
  await expect(list(page)).toContainText('Article seen')
  await expect(list(page)).not.toContainText('Article waiting')

  await page.getByText('Needs attention').click()
  const group = page.getByTestId('groups').getByRole('link', {name: /No introduction/})
  await expect(group).toContainText('1')
  await expectAccessible(page, '[data-testid="groups"]')
  await group.click()
  await expect(list(page)).toContainText('Article unpraised')

  await test.step('a lede in a draft removes the article from “No introduction”', async () => {
    const published = await client.getDocument('unpraised')
    await client.create({...published, _id: 'drafts.unpraised', _type: 'article', lede: 'Praise.'})
    await expect(list(page)).not.toContainText('Article unpraised')
    await expect(group).toContainText('0')
  })

  await test.step('the list of a series creates its next part', async () => {
    await goInStudio(page, `${system.studio}/structure/articles;by-series;series`)
    await expect(list(page)).toContainText('Article seen')
    await page.getByTestId('action-intent-button').last().click()
    const form = documentForm(page)
    await expect(form.field('body')).toContainText('To take with you')
    await form.fill('title', 'Article next')
    await expect(list(page)).toContainText('Article next')
    const place = '*[title == "Article next"][0] {part, "series": series._ref}'
    expect(await client.fetch(place, {}, {perspective: 'drafts'})).toEqual({
      part: 2,
      series: 'series',
    })
  })
})

test('a changed slug of a published document creates a redirect', async ({
  studio: page,
  system,
  client,
}) => {
  const form = await openDocument(page, system.studio, 'article', 'seen')
  await form.fill('slug', 'seen-again')
  await expect(page.getByTestId('old-address')).toContainText('/articles/seen, are sent on to')
  await expectAccessible(page, '[data-testid="old-address"]')
  await page.getByTestId('action-publish').click()
  await expect(page.getByText('Readers who have the old address /articles/seen')).toBeVisible()
  await expect(page.getByTestId('old-address')).toBeHidden()
  const redirects =
    '*[_type == "redirect" && string::startsWith(from, "/articles/seen")] {from, "to": target->slug.current}'
  expect(await client.fetch(redirects)).toEqual([{from: '/articles/seen', to: 'seen-again'}])

  await test.step('readers of the old path are redirected', async () => {
    const moved = () => fetch(`${system.site}/articles/seen?from=a-letter`, {redirect: 'manual'})
    await expect.poll(async () => (await moved()).status).toBe(308)
    const target = (await moved()).headers.get('location') ?? ''
    expect(new URL(target, system.site).pathname).toBe('/articles/seen-again')
  })

  await test.step('restoring the old slug removes the redirect from it', async () => {
    await form.fill('slug', 'seen')
    await expect(page.getByTestId('old-address')).toContainText('/articles/seen-again')
    await expect
      .poll(() => client.fetch('*[_id == "drafts.seen"][0].slug.current', {}, {perspective: 'raw'}))
      .toBe('seen')
    await page.getByTestId('action-publish').click()
    await expect
      .poll(() => client.fetch(redirects))
      .toEqual([{from: '/articles/seen-again', to: 'seen'}])
  })

  await test.step('in a release, the redirect is published with the release', async () => {
    const releaseId = 'rspring'
    await client.releases.create({releaseId, metadata: {title: 'Spring', releaseType: 'asap'}})
    const published = await client.getDocument('seen')
    if (!published) throw new Error('The article does not exist.')
    await client.createVersion({
      publishedId: 'seen',
      releaseId,
      document: {...published, _id: `versions.${releaseId}.seen`},
    })
    await goInStudio(page, `${system.studio}/structure/articles;all;seen?perspective=${releaseId}`)
    await expect(form.textbox('slug')).toBeEditable()
    await form.fill('slug', 'seen-in-spring')
    await expect(page.getByTestId('old-address')).toContainText('is in this release')
    const inRelease = `*[_id in path("versions.${releaseId}.**") && _type == "redirect"].from`
    await expect
      .poll(() => client.fetch(inRelease, {}, {perspective: 'raw'}))
      .toEqual(['/articles/seen'])
    await client.releases.publish({releaseId})
    await expect
      .poll(() => client.fetch('*[_type == "redirect" && from == "/articles/seen"][0].target._ref'))
      .toBe('seen')
  })
})

test('an article with a future date is scheduled, hidden from readers, and can be published now', async ({
  studio: page,
  system,
  client,
}) => {
  const form = await openDocument(page, system.studio, 'article', 'begun')
  const schedule = page.getByRole('button', {name: /^Schedule for 1 Mar 9997, \d\d:\d\d$/})
  await expect(schedule).toBeEnabled()
  await expect(page.getByTestId('reader-day')).toHaveText(
    /^Readers see 1 March 9997\. The clock of the site is that of .+\.$/,
  )
  await schedule.click()
  await expect(page.getByText(/^Scheduled for 1 Mar 9997/).last()).toBeVisible()
  const read = (path: string) => fetch(`${system.site}${path}`)
  await expect.poll(() => client.fetch('defined(*[_id == "begun"][0])')).toBe(true)
  expect((await read('/articles/begun')).status).toBe(404)
  for (const path of ['/', '/articles']) {
    expect(await (await read(path)).text()).not.toContain('Article begun')
  }
  await form.chooseFromMenu('Publish now')
  await expect
    .poll(() => client.fetch('*[_id == "begun" && publishedAt <= now()][0]._id'))
    .toBe('begun')
  await expect(page.getByText(/^Scheduled for 1 Mar 9997/)).toHaveCount(0)
})

const draft = (page: Page) => page.getByText('A lede that only the draft has.')

const reviewLinks = (client: SanityClient) =>
  client.fetch(`*[_type == "reviewLink"] {
    "private": _id in path("reviewLinks.*"), revoked, "of": document._ref,
    "hours": round((dateTime(expiresAt) - dateTime(createdAt)) / 3600)
  }`)

test('a review link shows the draft of a scheduled article to its holder until it is revoked', async ({
  studio: page,
  system,
  client,
  browser,
}) => {
  const form = await openDocument(page, system.studio, 'article', 'reviewed')
  await form.fill('lede', 'A lede that only the draft has.')
  await form.chooseFromMenu('Share for review')
  const dialog = page.getByTestId('review-links')
  await dialog.getByLabel('For whom').fill('Ada')
  await dialog.getByLabel('Works for').selectOption('a day')
  await dialog.getByRole('button', {name: 'Make a link'}).click()
  const address = dialog.getByLabel('The link for Ada')
  await expect(address).toHaveValue(new RegExp(`^${system.site}/review/[\\w-]{43}$`))
  await expectAccessible(page, '[data-testid="review-links"]')
  expect(await reviewLinks(client)).toEqual([
    {private: true, revoked: false, of: 'reviewed', hours: 24},
  ])

  const [stranger, other] = [await browser.newContext(), await browser.newContext()]
  const [reviewer, someone] = [await stranger.newPage(), await other.newPage()]
  const link = await address.inputValue()
  await test.step('the holder reads the draft, and other visitors of the page do not', async () => {
    await reviewer.goto(link)
    await expect(draft(reviewer)).toBeVisible()
    await someone.goto(reviewer.url())
    await expect(someone.getByRole('heading', {level: 1})).toBeVisible()
    await expect(draft(someone)).toHaveCount(0)
  })

  await dialog.getByRole('button', {name: 'Revoke'}).press('Enter')
  await expect(dialog.getByText('Revoked')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({hasText: 'Ada'})).toBeFocused()
  await reviewer.reload()
  await expect(reviewer.getByRole('heading', {level: 1})).toBeVisible()
  await expect(draft(reviewer)).toHaveCount(0)
  expect((await reviewer.goto(link))?.status()).toBe(410)
  await stranger.close()
  await other.close()
  await expect(address).toBeHidden()
  expect(await reviewLinks(client)).toMatchObject([{revoked: true}])
})

test('a pasted reference fills in the fields of a source', async ({studio: page, system}) => {
  const form = await newDocument(page, system.studio, 'source')
  const box = page.getByTestId('paste-reference')
  const paste = box.getByLabel('Fill in from a reference')
  await paste.fill('not a reference')
  await expect(box).toContainText('This is not a reference that can be read here.')
  await paste.fill(String.raw`@article{wren2019, title = {The second breath}, year = 2019,
    author = {Wren, Ada and M{\"u}ller, J{\"o}rg}, journal = {Journal of Plain Listening},
    doi = {https://doi.org/10.1234/jpl.7}, pages = {1--9}, abstract = {Long.}}`)
  await expect(box).toContainText('Wren, Ada; Müller, Jörg')
  await expect(box).toContainText('Not kept: abstract.')
  await expectAccessible(page, '[data-testid="paste-reference"]')
  await box.getByRole('button', {name: 'Fill in 7 fields'}).press('Enter')
  const again = page.getByRole('button', {name: 'Fill in from a reference'})
  await expect(again).toBeFocused()
  await expect(form.textbox('title')).toHaveValue('The second breath')
  await expect(form.textbox('doi')).toHaveValue('10.1234/jpl.7')
  await expect(form.textbox('pages')).toHaveValue('1–9')

  await test.step('a field with another value is replaced only if it is selected', async () => {
    await again.press('Enter')
    await expect(paste).toBeFocused()
    await paste.fill('TY  - JOUR\nTI  - The second breath\nER  - ')
    await box.getByRole('button', {name: 'Cancel'}).press('Enter')
    await expect(paste).toBeFocused()
    await paste.fill('TY  - JOUR\nTI  - The second breath\nPY  - 2020\nVL  - 4\nER  - ')
    await expect(box).toContainText('instead of “2019”')
    await box.getByRole('button', {name: 'Fill in 1 field'}).click()
    await expect(form.textbox('volume')).toHaveValue('4')
    await expect(form.field('year').getByRole('spinbutton')).toHaveValue('2019')
  })
  await form.publish()
})

test('an author confirms how articles cite them, or corrects it', async ({
  studio: page,
  system,
}) => {
  const form = await newDocument(page, system.studio, 'author')
  const cited = page.getByTestId('cited-name')
  await form.textbox('name').fill('Martin Luther King Jr.')
  await expect(cited).toContainText('King, M. L., Jr.That is a guess')
  await expectAccessible(page, '[data-testid="cited-name"]')
  await cited.getByRole('button', {name: 'It is right'}).press('Enter')
  await expect(cited).toBeFocused()
  await page.getByRole('button', {name: 'How articles cite this author'}).click()
  await expect(form.textbox('family')).toHaveValue('King')
  await expect(form.textbox('given')).toHaveValue('Martin Luther')
  await expect(form.textbox('suffix')).toHaveValue('Jr.')
  await expect(cited.getByRole('button')).toHaveCount(0)

  await test.step('the parts that the author enters are cited', async () => {
    await form.textbox('family').fill('Luther King')
    await form.textbox('given').fill('Martin')
    await expect(cited).toContainText('Luther King, M., Jr.')
  })

  await test.step('an organisation is cited by its whole name', async () => {
    await form.field('kind').getByText('An organisation', {exact: true}).click()
    await expect(cited).toContainText('Martin Luther King Jr.')
    await expect(form.textbox('family')).toHaveCount(0)
  })
})

test('a request is answered by mail, marked as answered or deleted, and not changed otherwise', async ({
  studio: page,
  system,
  client,
}) => {
  await goInStudio(page, `${system.studio}/structure/requests;new`)
  await expect(list(page)).toContainText('Person one')
  await expect(page.getByTestId('action-intent-button')).toHaveCount(0)
  await list(page).getByText('Person one').click()
  const form = documentForm(page)
  await expect(form.textbox('name')).toHaveValue('Person one')
  await expect(form.textbox('name')).not.toBeEditable()
  const summary = page.getByTestId('request-summary')
  await expect(summary.getByRole('link', {name: 'Write to person@example.org'})).toHaveAttribute(
    'href',
    'mailto:person@example.org?subject=Your%20request%20to%20Stillwater',
  )
  await form.fill('note', 'Asked for Tuesdays.')
  await expect
    .poll(() => client.fetch('*[_id == "requests.one"][0].note', {}, {perspective: 'raw'}))
    .toBe('Asked for Tuesdays.')
  await summary.getByRole('button', {name: 'I have answered'}).click()
  await expect
    .poll(() => client.fetch('*[_id == "requests.one"] {status}', {}, {perspective: 'raw'}))
    .toEqual([{status: 'answered'}])
  await expect(list(page)).not.toContainText('Person one')
  await expect(page.getByTestId('groups').getByRole('link', {name: /Answered/})).toContainText('2')
  await page.locator('[data-testid="action-menu-button"][data-disabled="false"]').click()
  await expect(page.getByRole('menuitem')).toHaveText([/Delete/])

  // The previous status is in the history, and is erased with the request.
  expect(await historyOf(client, 'requests.one')).toContain('requests.one')
  await page.getByRole('menuitem', {name: 'Delete'}).click()
  const question = page.getByText('nobody can bring it back')
  await expect(question).toBeVisible()
  await page.getByRole('button', {name: 'Cancel'}).click()
  await expect(question).toBeHidden()
  await form.chooseFromMenu('Delete')
  await page.getByRole('button', {name: 'Delete for good'}).click()
  // Other journeys have requests of their own.
  const own = '*[_id in ["requests.one", "requests.two"]]._id'
  await expect.poll(() => client.fetch(own)).toEqual(['requests.two'])
  await expect.poll(() => historyOf(client, 'requests.one')).toBe('')
  await expect(page.getByText('This request is no longer here')).toBeVisible()
  await expect(page.getByText('Person one')).toHaveCount(0)
})

test('a request that is erased elsewhere disappears from an open history', async ({
  studio: page,
  system,
  client,
}) => {
  const _id = 'requests.erased-elsewhere'
  await client.create({_id, _type: 'request', name: 'Person gone', status: 'closed'})
  await client.patch(_id).set({status: 'answered'}).commit()
  const form = await openDocument(page, system.studio, 'request', _id)
  await expect(form.textbox('name')).toHaveValue('Person gone')
  const history = await form.openHistory()
  await history.entries.last().click()
  await expect(page.getByText('Revision from')).toBeVisible()
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: _id,
    includeDrafts: [],
    purge: true,
  })
  await expect(page.getByText('This request is no longer here')).toBeVisible()
  await expect(page.getByText('Person gone')).toHaveCount(0)
  await expect(page.getByRole('button', {name: /Restore/})).toHaveCount(0)
  await expect(page.getByTestId('timeline-item-button')).toHaveCount(0)
})

test('the settings can be neither duplicated nor deleted', async ({studio: page, system}) => {
  await goInStudio(page, `${system.studio}/structure/settings`)
  await page.locator('[data-testid="action-menu-button"][data-disabled="false"]').click()
  await expect(page.getByRole('menuitem', {name: 'Share for review'})).toBeVisible()
  await expect(page.getByRole('menuitem', {name: /Duplicate|Delete|Unpublish/})).toHaveCount(0)
})

/** Returns the transactions of a document in the lake's log, as text; empty if there are none. */
async function historyOf(client: SanityClient, id: string): Promise<string> {
  const url = `/data/history/production/transactions/${id}?excludeContent=true`
  const log: unknown = await client.request({url})
  return log === undefined ? '' : JSON.stringify(log)
}
