import type {SanityClient} from '@sanity/client'
import {expectAccessible} from '../browser/accessibility.ts'
import {openArticle} from '../browser/article-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test, type Page} from '../browser/test.ts'

const block = (key: string, text: string, link?: Record<string, unknown>, words = '') => {
  const [before = '', after = ''] = words ? text.split(words) : [text]
  const span = (name: string, part: string, marks: string[] = []) => ({
    _type: 'span',
    _key: `${key}-${name}`,
    text: part,
    marks,
  })
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: link ? [{_key: 'link', ...link}] : [],
    children: link
      ? [span('a', before), span('b', words, ['link']), span('c', after)]
      : [span('a', before)],
  }
}

const reference = (id: string, further = {}) => ({_type: 'reference', _ref: id, ...further})

const long =
  'When two people sit down in the evening to talk about what hurt them during the day, it is rarely the words themselves but the pace of the words that decides how the evening ends.'

/** Stores a draft with an error, with a new topic that is a draft too, and with an incomplete source. */
async function writeDraft(client: SanityClient): Promise<void> {
  const cover = await client.fetch<{asset: Record<string, unknown>}>(
    '*[_type == "article" && defined(cover.asset)][0].cover {asset}',
  )
  const authors = await client.fetch<string[]>('*[_type == "author"]._id')
  const cited = block('cited', 'A pause is small')
  await client
    .transaction()
    .createOrReplace({_id: 'pauses', _type: 'source', kind: 'book', title: 'On Pauses'})
    .createOrReplace({
      _id: 'drafts.repair',
      _type: 'topic',
      title: 'Repair',
      slug: {_type: 'slug', current: 'repair'},
    })
    .createOrReplace({
      _id: 'drafts.with-findings',
      _type: 'article',
      title: 'Listening Twice',
      slug: {_type: 'slug', current: 'listening-twice'},
      lede: 'What a second hearing is for.',
      publishedAt: new Date().toISOString(),
      authors: authors.slice(0, 1).map((id) => ({...reference(id), _key: 'first'})),
      body: [
        block(
          'claim',
          'Studies show that a pause helps. Look here for more.',
          {_type: 'link', href: 'https://example.org/'},
          'here',
        ),
        block('long', long),
        {
          ...cited,
          children: [
            ...cited.children,
            {_type: 'citation', _key: 'citation', source: reference('pauses')},
          ],
        },
        block(
          'repair',
          'It is a part of repair, as all of it is.',
          {
            _type: 'internalLink',
            reference: reference('repair', {_weak: true, _strengthenOnPublish: {type: 'topic'}}),
          },
          'repair',
        ),
        {_type: 'figure', _key: 'figure', ...cover},
      ],
    })
    .commit()
}

const button = (page: Page) => page.getByRole('button', {name: /^Before you publish:/})

test('findings link to their fields and disappear once they are fixed', async ({
  studio: page,
  system,
  client,
}) => {
  await writeDraft(client)
  const form = await openArticle(page, system.studio, 'with-findings')
  const body = page.getByTestId('field-body')
  const panel = page.getByTestId('review-panel')
  const opener = page.getByTestId('writing-status').getByRole('button', {name: '1 to mend'})
  const finding = (words: string) => panel.getByTestId('finding').filter({hasText: words})
  const noAlt = finding('Say what the picture shows')
  const draft = finding('“Repair” is still a draft')
  const noYear = finding('This source has no year.')

  await test.step('the button shows their number, and opens the panel', async () => {
    await expect(button(page)).toHaveAccessibleName('Before you publish: 1 to mend, 5 to consider')
    await opener.press('Enter')
    await expect(panel).toBeFocused()
    await expect(panel).toHaveAccessibleName('Before you publish')
    await expect(panel.getByTestId('finding')).toHaveText([
      /Say what the picture shows.*Picture/,
      /“here” does not say where this link leads.*“here”/,
      /Cite who did.*“Studies show that a pause helps\.”/,
      /This source has no year\..*“On Pauses”/,
      /This sentence has 35 words\. Could it be two\?/,
      /Search results show this under the title/,
      /“Repair” is still a draft\. It is published together with this\..*“repair”/,
    ])
  })

  await test.step('the panel gives the focus back to its button when it closes', async () => {
    await panel.getByRole('button', {name: 'Close the panel'}).press('Enter')
    await expect(panel).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  await test.step('errors prevent publishing, and open the panel', async () => {
    await page.getByTestId('action-publish').click()
    await expect(page.getByText('Not published yet')).toBeVisible()
    await expect(panel.getByRole('heading', {name: /^This stops publishing/})).toBeVisible()
  })

  await test.step('axe finds no violation in the panel', async () => {
    await expectAccessible(page, '[data-testid="review-panel"]')
  })

  await test.step('a finding moves the cursor to its text, by keyboard too', async () => {
    await finding('This sentence has').focus()
    await page.keyboard.press('Enter')
    await expect(body.locator('[contenteditable=true]')).toBeFocused()
    await page.keyboard.type('Look. ')
    await expect(body).toContainText('Look. When two people sit down')
    await page.keyboard.type('Wait. ')
    await expect(body).toContainText('Look. Wait. When two people')
  })

  await test.step('a finding disappears when it is fixed in a dialog', async () => {
    await noAlt.click()
    await page
      .getByTestId(/^field-body.*\.alt$/)
      .getByRole('textbox')
      .fill('Two ripples that meet')
    await expect(noAlt).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('a finding disappears when it is fixed in the form', async () => {
    await finding('Search results show this').click()
    await expect(page.getByTestId('field-lede').getByRole('textbox')).toBeFocused()
    await form.setLede(
      'What a second hearing is for, and why it is so often the one that two people remember.',
    )
    await expect(finding('Search results show this')).toHaveCount(0)
    await expect(panel.getByTestId('search-description')).toContainText('that two people remember')
  })

  await test.step('a finding disappears when it is fixed in another document', async () => {
    await expect(noYear).toHaveCount(1)
    await client.patch('pauses').set({year: 1998}).commit()
    await expect(noYear).toHaveCount(0)
  })

  await test.step('advice does not prevent publishing, and a new topic is published too', async () => {
    await expect(button(page)).toHaveAccessibleName('Before you publish: 3 to consider')
    await expect(draft).toHaveCount(1)
    await form.publish()
    await expect(page.getByText('Published with it')).toBeVisible()
    await expect(page.getByRole('link', {name: 'See it on the site'})).toHaveAttribute(
      'href',
      `${system.site}/articles/listening-twice`,
    )
    await expect(draft).toHaveCount(0)
    await expect(finding('Cite who did.')).toBeVisible()
    expect(await client.fetch('*[_id == "repair"][0].title')).toBe('Repair')
  })
})

test('an article without findings shows that there is nothing to fix', async ({
  studio: page,
  system,
  client,
}) => {
  const {_id: id} = await client.create({
    _type: 'article',
    title: 'Nothing to Mend',
    slug: {_type: 'slug', current: 'nothing-to-mend'},
    lede: 'An article in which every sentence is short, and no word claims what nobody has shown.',
    publishedAt: '2026-01-05T09:00:00Z',
    authors: [{...reference('sample-author'), _key: 'first'}],
    body: [block('only', 'Slow down before you answer.')],
  })
  await openArticle(page, system.studio, id)
  await expect(button(page)).toHaveAccessibleName('Before you publish: nothing to mend')
  await button(page).click()
  await expect(
    page.getByText('Nothing to mend. Read it aloud once more, then publish.'),
  ).toBeVisible()
})

const citing = (id: string) => {
  const cited = block(id, 'A pause is small')
  const citation = {_type: 'citation', _key: 'citation', source: reference(id)}
  return {...cited, children: [...cited.children, citation]}
}

test('findings with the same problem are one entry with several places', async ({
  studio: page,
  system,
  client,
}) => {
  const many = Array.from({length: 12}, (_, index) => `unfinished-${index}`)
  const sources = client.transaction()
  for (const [index, _id] of many.entries()) {
    sources.create({
      _id,
      _type: 'source',
      kind: 'article',
      title: `On pauses, ${index}`,
      year: 2001,
    })
  }
  await sources.commit()
  await storeArticle(client, 'many-sources', {body: many.map(citing)})
  await openArticle(page, system.studio, 'many-sources')
  await expect(button(page)).toHaveAccessibleName(/to consider/)
  await button(page).click()
  const group = page.getByTestId('finding-group').filter({hasText: 'This source has no DOI.'})
  await expect(group).toContainText('12 places')
  await expect(group.getByTestId('finding')).toHaveCount(10)
  await group.getByRole('button', {name: 'Show 2 more places'}).press('Enter')
  await expect(group.getByTestId('finding')).toHaveCount(12)
  await expect(group.getByTestId('finding').nth(10)).toBeFocused()
  await expectAccessible(page, '[data-testid="review-panel"]')
})
