import type {SanityClient} from '@sanity/client'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test, type Page} from '../browser/test.ts'

test('a list finds an article by a word of its body', async ({studio: page, system, client}) => {
  await goInStudio(page, `${system.studio}/structure/articles;all`)
  const list = page.getByTestId('document-list-pane')
  await expect(list.getByText('Mindful Communication')).toBeVisible()

  const word = await wordOnlyIn(client, 'secure-functioning-how-relationships-thrive')
  await page.getByTestId('document-list-search').locator('input').fill(word)
  await expect(list.getByText('Mindful Communication')).toBeHidden()
  await expect(list.getByText('Secure Functioning')).toBeVisible()
})

test('Vision runs a query, reports a syntax error and listens', async ({
  studio: page,
  system,
  client,
  errors,
}) => {
  // The browser logs the 400 of the query with an error. With HTTP/2 it has no reason phrase.
  errors.allow(/status of 400 .*tag=sanity\.studio\.vision/)
  await goInStudio(page, `${system.studio}/vision`)
  const vision = page.getByTestId('vision-root')
  const result = vision.getByTestId('vision-result')

  await test.step('a query returns its result', async () => {
    // By its title: the result shows only its first items, and other tests add articles.
    await writeQuery(page, '*[title match "Mindful*"]{title} | order(title asc)')
    await vision.getByRole('button', {name: 'Fetch'}).click()
    await expect(result).toContainText('Mindful Communication')
  })

  await test.step('an error is shown, with a caret below its position', async () => {
    await writeQuery(page, '*[_type == ')
    await vision.getByRole('button', {name: 'Fetch'}).click()
    await expect(vision.getByText('GROQ query parse error')).toBeVisible()
    // Vision itself draws the caret, from the positions in the lake's response.
    await expect(vision.getByText(/^\*\[_type == ?\n-{10}\^$/)).toBeVisible()
    await expect(vision.getByText(/Column: 10/)).toBeVisible()
  })

  await test.step('while it listens, a change arrives', async () => {
    await writeQuery(page, '*[_type == "topic"]')
    const listening = page.waitForResponse(
      (response) => response.url().includes('/data/listen/') && response.status() === 200,
    )
    await vision.getByRole('button', {name: 'Listen'}).click()
    // Events before the stream is connected are not sent.
    await listening
    await client.patch('sample-topic-trust').set({title: 'Trust, heard of'}).commit()
    await expect(result).toContainText('Trust, heard of')
    await vision.getByRole('button', {name: 'Stop'}).click()
  })
})

async function writeQuery(page: Page, query: string): Promise<void> {
  await page.getByTestId('vision-query-editor').locator('.cm-content').fill(query)
}

/** Returns a long word in the body of one article that is in no other article, nor in its own title. */
async function wordOnlyIn(client: SanityClient, slug: string): Promise<string> {
  const articles = await client.fetch<{slug: string; short: string; body: string}[]>(
    `*[_type == "article"]{
      "slug": slug.current, "short": title + " " + lede, "body": pt::text(body)
    }`,
  )
  const own = articles.find((article) => article.slug === slug)?.body ?? ''
  const elsewhere = articles.map((article) =>
    article.slug === slug ? article.short : `${article.short} ${article.body}`,
  )
  const [word = ''] = own
    .split(/\W+/)
    .filter((part) => part.length > 9)
    .filter((part) => !elsewhere.some((text) => text.toLowerCase().includes(part.toLowerCase())))
  return word
}
