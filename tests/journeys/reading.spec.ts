import type {BrowserContextOptions} from '@playwright/test'
import {isFullMatrix, phone} from '../browser/matrix.ts'
import {keyboard, mouse, touch, type ReaderInput} from '../browser/reader-input.ts'
import {expect, test, type Page} from '../browser/test.ts'

interface Mode {
  name: string
  options: BrowserContextOptions
  /** The client address of the requests: the site accepts five from one address in ten minutes. */
  from: string
  input: 'mouse' | 'keyboard' | 'touch'
}

/** Both values of each axis: JavaScript or none, phone or desktop, dark or light, touch or keyboard. */
const representatives: Mode[] = [
  {
    name: 'on a phone in dark colours, by touch',
    options: {viewport: phone, colorScheme: 'dark', hasTouch: true, isMobile: true},
    from: '192.0.2.20',
    input: 'touch',
  },
  {
    name: 'with the keyboard alone and without JavaScript',
    options: {javaScriptEnabled: false},
    from: '192.0.2.21',
    input: 'keyboard',
  },
]

const others: Mode[] = [
  {
    name: 'without JavaScript',
    options: {javaScriptEnabled: false},
    from: '192.0.2.22',
    input: 'mouse',
  },
  {name: 'with the keyboard alone', options: {}, from: '192.0.2.23', input: 'keyboard'},
]

for (const {name, options, from, input} of isFullMatrix
  ? [...representatives, ...others]
  : representatives) {
  test.describe(name, () => {
    test.use({...options, extraHTTPHeaders: {'x-forwarded-for': from}})

    test('a reader gets from the home page to a submitted request', async ({
      page,
      context,
      system,
      client,
    }) => {
      const reader: ReaderInput = {mouse, touch, keyboard: keyboard(page)}[input]
      const main = page.getByRole('main')

      await page.goto(system.site)
      if (input === 'keyboard') await skipNavigation(page)

      await test.step('the search finds an article by a word in it', async () => {
        await reader.press(page.getByRole('link', {name: 'Search'}).first())
        await reader.write(main.getByRole('searchbox'), 'breath')
        await page.keyboard.press('Enter')
        await expect(main.getByText(/articles? holds? “breath”/)).toBeVisible()
        await expect(main.locator('mark').first()).toHaveText(/breath/i)
      })

      await test.step('the topic of the article links to another article', async () => {
        await reader.press(main.getByRole('link', {name: 'Mindful Communication'}).first())
        await expect(page.getByRole('heading', {level: 1})).toHaveText('Mindful Communication')
        await reader.press(main.getByRole('link', {name: 'Communication', exact: true}).first())
        await expect(page).toHaveURL(/\/topics\/communication$/)
        await reader.press(main.getByRole('link', {name: 'Secure Functioning'}).first())
        await expect(page.getByRole('heading', {level: 1})).toHaveText(/^Secure Functioning/)
      })

      await test.step('a citation links to its source, and back to the text', async () => {
        await reader.press(main.getByRole('link', {name: /^Source/}).first())
        if (options.javaScriptEnabled === false) {
          await expect(page).toHaveURL(/#/)
          await reader.press(page.locator(':target').getByRole('link', {name: /^Back/}).first())
        } else {
          const note = page.getByRole('dialog')
          await expect(note).toBeInViewport({ratio: 1})
          if (input === 'touch') await page.touchscreen.tap(20, 20)
          else await page.keyboard.press('Escape')
          await expect(note).toBeHidden()
        }
      })

      await test.step('a session is requested; the missing consent is added after the form is returned', async () => {
        const invitation = page.getByRole('complementary', {name: 'Invitation'})
        const send = page.getByRole('button', {name: 'Send the request'})
        await reader.press(invitation.getByRole('link').first())
        await expect(page.getByRole('heading', {level: 1})).toHaveText('Sessions')
        await reader.write(page.getByLabel('Your name'), name)
        await reader.write(page.getByLabel('How you can be reached'), 'robin@example.org')
        await reader.choose(page.getByLabel('Kind of session'), 'First conversation')
        await reader.press(send)
        // A returned form has no minimum time before it can be submitted again.
        await expect(page.getByText('Without your consent')).toBeVisible()
        await reader.check(page.getByRole('checkbox'))
        await reader.press(send)
        await expect(page.getByRole('heading', {level: 1})).toHaveText(/Thank you/)
      })

      expect(
        await client.fetch(
          '*[_type == "request" && name == $name]{offeringTitle, "from": article->slug.current}',
          {name},
        ),
      ).toEqual([
        {offeringTitle: 'First conversation', from: 'secure-functioning-how-relationships-thrive'},
      ])
      expect(await context.cookies()).toEqual([])
    })
  })
}

/** The first link that Tab reaches skips the navigation. */
async function skipNavigation(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', {name: 'Skip to the text'})).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
}
