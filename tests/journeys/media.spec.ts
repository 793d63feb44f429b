import type {BrowserContext} from '@playwright/test'
import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {openArticle} from '../browser/article-form.ts'
import {openItem} from '../browser/document-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expectStoredText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'

const video = 'https://www.youtube.com/watch?v=abcDEF_12-3'
const start = 'It is read from here.'

/** Stands in for every other site, and lists what is requested from there. No test uses the network. */
async function otherSites(context: BrowserContext, own: string): Promise<string[]> {
  const requested: string[] = []
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== new URL(own).origin,
    (route) => {
      requested.push(route.request().url())
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>A player</title><main aria-label="Player"><h1>A player</h1><button>Play</button></main>',
      })
    },
  )
  return requested
}

const player = (page: Page) => page.frameLocator('media-frame iframe').frameLocator('#player')

test('a video that a writer inserts with the keyboard is loaded only when a reader asks for it', async ({
  studio: writer,
  page: reader,
  context,
  browser,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'with-a-video')
  const form = await openArticle(writer, system.studio, id)

  await test.step('the writer inserts and names it', async () => {
    await form.writeBody([''])
    await writer.keyboard.press('Enter')
    await writer.keyboard.type('/video')
    await writer.keyboard.press('Enter')
    const item = openItem(writer)
    await expect(item.textbox('address')).toBeFocused()
    await writer.keyboard.type('https://youtu.be/abcDEF_12-3')
    await item.fill('title', 'An evening on pauses')
    await item.close()
    await expect(form.field('body')).toContainText('Video · YouTube')
    await form.publish()
  })

  const address = `${system.site}/articles/${id}`
  await test.step('the article loads nothing of the other site', async () => {
    const requested = await otherSites(context, system.site)
    await reader.goto(address)
    await expect(reader.getByText('YouTube (Google) learns your network address')).toBeVisible()
    await expectAccessible(reader)
    await expectNoHorizontalScroll(reader)
    expect(requested).toEqual([])

    await reader.getByRole('link', {name: 'Load the video: An evening on pauses'}).focus()
    await reader.keyboard.press('Enter')
    await expect(player(reader).getByRole('button', {name: 'Play'})).toBeVisible()
    expect(requested).toEqual(['https://www.youtube-nocookie.com/embed/abcDEF_12-3'])
    expect(reader.url()).toBe(address)
  })

  await test.step('the focus is in the player, which is accessible', async () => {
    const focused = () =>
      reader.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)
    expect(await focused()).toBe('iframe')
    await reader.keyboard.press('Tab')
    await expect(player(reader).getByRole('button', {name: 'Play'})).toBeFocused()
    await expectAccessible(reader)
    await expectNoHorizontalScroll(reader)
  })

  await test.step('without JavaScript, the link opens our page with the player', async () => {
    const plain = await browser.newContext({javaScriptEnabled: false})
    const requested = await otherSites(plain, system.site)
    const page = await plain.newPage()
    await page.goto(address)
    await page.getByRole('link', {name: 'Load the video: An evening on pauses'}).click()
    await expect(page.getByRole('heading', {name: 'An evening on pauses'})).toBeVisible()
    await expect(page.frameLocator('#player').getByRole('button', {name: 'Play'})).toBeVisible()
    expect(requested).toHaveLength(1)
    await page.getByRole('link', {name: `Back to “Article ${id}”`}).click()
    await expect(page).toHaveURL(address)
    await plain.close()
  })
})

test('an address pasted on an empty line becomes a video, within a sentence a link, and undo removes it', async ({
  studio: page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'with-a-pasted-video')
  const form = await openArticle(page, system.studio, id)
  await form.writeBody([''])
  const paste = () =>
    form
      .field('body')
      .locator('[contenteditable=true]')
      .first()
      .evaluate((element, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        element.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
        )
      }, video)

  await page.keyboard.press('Enter')
  await page.keyboard.type('See ')
  await paste()
  await expectStoredText(client, id, `${start}\nSee ${video}<${video}>`)

  await page.keyboard.press('Enter')
  await paste()
  await expect(form.field('body')).toContainText('Video · YouTube')
  await expectStoredText(client, id, `${start}\nSee ${video}<${video}>\n[${video}]`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(form.field('body')).not.toContainText('Video · YouTube')
  await page.keyboard.press('ControlOrMeta+y')
  await expectStoredText(client, id, `${start}\nSee ${video}<${video}>\n[${video}]`)
})
