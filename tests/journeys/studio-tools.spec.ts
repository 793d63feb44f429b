import {expect, test, type Page} from '@playwright/test'
import {collectComplaints, expectNoComplaints} from '../browser/complaints.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.use({actionTimeout: 60_000})

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

test('a list finds an article by a word of its body', async ({context}) => {
  const complaints = collectComplaints(context)
  const page = await context.newPage()
  await page.goto(`${system.studio}/structure/articles;all`)
  const list = page.getByTestId('document-list-pane')
  await expect(list.getByText('Mindful Communication')).toBeVisible()

  const word = await wordOnlyIn('secure-functioning-how-relationships-thrive')
  await page.getByTestId('document-list-search').locator('input').fill(word)
  await expect(list.getByText('Mindful Communication')).toBeHidden()
  await expect(list.getByText('Secure Functioning')).toBeVisible()
  expectNoComplaints(system, complaints)
})

test('Vision answers a query, points at an error and listens', async ({context}) => {
  const complaints = collectComplaints(context)
  const page = await context.newPage()
  await page.goto(`${system.studio}/vision`)
  const vision = page.getByTestId('vision-root')
  const result = vision.getByTestId('vision-result')

  await test.step('a query is answered', async () => {
    await writeQuery(page, '*[_type == "article"]{title} | order(title asc)')
    await vision.getByRole('button', {name: 'Fetch'}).click()
    await expect(result).toContainText('Mindful Communication')
  })

  await test.step('an error is named, and a caret stands below its place', async () => {
    await writeQuery(page, '*[_type == ')
    await vision.getByRole('button', {name: 'Fetch'}).click()
    await expect(vision.getByText('GROQ query parse error')).toBeVisible()
    // Vision draws the caret itself, of the positions in the lake's answer.
    await expect(vision.getByText(/^\*\[_type == ?\n-{10}\^$/)).toBeVisible()
    await expect(vision.getByText(/Column: 10/)).toBeVisible()
  })

  await test.step('while it listens, a change arrives', async () => {
    await writeQuery(page, '*[_type == "topic"]')
    const listening = page.waitForResponse(
      (response) => response.url().includes('/data/listen/') && response.status() === 200,
    )
    await vision.getByRole('button', {name: 'Listen'}).click()
    // What happens before the stream stands is not told.
    await listening
    const client = await system.client()
    await client.patch('sample-topic-trust').set({title: 'Trust, heard of'}).commit()
    await expect(result).toContainText('Trust, heard of')
    await vision.getByRole('button', {name: 'Stop'}).click()
  })

  // The query with an error was answered 400, which the browser notes as well.
  expectNoComplaints(system, complaints, {but: /400 \(Bad Request\).*tag=sanity\.studio\.vision/})
})

async function writeQuery(page: Page, query: string): Promise<void> {
  await page.getByTestId('vision-query-editor').locator('.cm-content').fill(query)
}

/** A long word in the body of one article that stands nowhere in the others, nor in its own title. */
async function wordOnlyIn(slug: string): Promise<string> {
  const client = await system.client()
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
