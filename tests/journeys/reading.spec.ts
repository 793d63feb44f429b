import {expect, test, type BrowserContextOptions, type Locator, type Page} from '@playwright/test'
import {collectComplaints} from '../browser/complaints.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.use({actionTimeout: 30_000})

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

const phone = {viewport: {width: 390, height: 844}}

const ways: Record<string, {options: BrowserContextOptions; keyboard?: boolean}> = {
  'without JavaScript': {options: {javaScriptEnabled: false}},
  'on a phone in the dark': {options: {...phone, colorScheme: 'dark'}},
  'with the keyboard alone': {options: {}, keyboard: true},
  'with the keyboard alone and without JavaScript': {
    options: {javaScriptEnabled: false},
    keyboard: true,
  },
}

for (const [way, {options, keyboard = false}] of Object.entries(ways)) {
  test(`from the home page to a request that is sent, ${way}`, async ({browser}) => {
    const context = await browser.newContext(options)
    const complaints = collectComplaints(context)
    const page = await context.newPage()
    const hand = keyboard ? keys(page) : pointer
    const main = page.getByRole('main')

    await page.goto(system.site)
    if (keyboard) await skipToTheText(page)

    await test.step('an article is found by a word in it', async () => {
      await hand.press(page.getByRole('link', {name: 'Search'}).first())
      await hand.write(main.getByRole('searchbox'), 'breath')
      await page.keyboard.press('Enter')
      await expect(main.getByText(/articles? holds? “breath”/)).toBeVisible()
      await expect(main.locator('mark').first()).toHaveText(/breath/i)
    })

    await test.step('its topic leads to another', async () => {
      await hand.press(main.getByRole('link', {name: 'Mindful Communication'}).first())
      await expect(page.getByRole('heading', {level: 1})).toHaveText('Mindful Communication')
      await hand.press(main.getByRole('link', {name: 'Communication', exact: true}).first())
      await expect(page).toHaveURL(/\/topics\/communication$/)
      await hand.press(main.getByRole('link', {name: 'Secure Functioning'}).first())
      await expect(page.getByRole('heading', {level: 1})).toHaveText(/^Secure Functioning/)
    })

    await test.step('a source is looked up, and the reading goes on', async () => {
      await hand.press(main.getByRole('link', {name: /^Source/}).first())
      if (options.javaScriptEnabled === false) {
        await expect(page).toHaveURL(/#/)
        await hand.press(page.locator(':target').getByRole('link', {name: /^Back/}).first())
      } else {
        const note = page.getByRole('dialog')
        await expect(note).toBeInViewport({ratio: 1})
        await page.keyboard.press('Escape')
        await expect(note).toBeHidden()
      }
    })

    await test.step('a session is asked for', async () => {
      const invitation = page.getByRole('complementary', {name: 'Invitation'})
      await hand.press(invitation.getByRole('link').first())
      await expect(page.getByRole('heading', {level: 1})).toHaveText('Sessions')
      await hand.write(page.getByLabel('Your name'), way)
      await hand.write(page.getByLabel('How you can be reached'), 'robin@example.org')
      await hand.choose(page.getByLabel('Kind of session'), 'First conversation')
      await hand.check(page.getByRole('checkbox'))
      // A form that is sent within three seconds of its first sight comes back with everything in it.
      await expect(async () => {
        const button = page.getByRole('button', {name: 'Send the request'})
        if (await button.isVisible()) await hand.press(button)
        await expect(page.getByRole('heading', {level: 1})).toHaveText(/Thank you/, {timeout: 1000})
      }).toPass({timeout: 60_000})
    })

    const client = await system.client()
    expect(
      await client.fetch(
        '*[_type == "request" && name == $way]{offeringTitle, "from": article->slug.current}',
        {way},
      ),
    ).toEqual([
      {offeringTitle: 'First conversation', from: 'secure-functioning-how-relationships-thrive'},
    ])
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
}

/** The first stop of the keyboard leads past the menu. */
async function skipToTheText(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', {name: 'Skip to the text'})).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
}

interface Hand {
  press: (place: Locator) => Promise<void>
  write: (place: Locator, words: string) => Promise<void>
  choose: (place: Locator, option: string) => Promise<void>
  check: (place: Locator) => Promise<void>
}

const pointer: Hand = {
  press: (place) => place.click(),
  write: (place, words) => place.fill(words),
  choose: async (place, option) => void (await place.selectOption(option)),
  check: (place) => place.check(),
}

function keys(page: Page): Hand {
  /** Goes on with Tab until it is there, round the page's end once if need be. */
  async function reach(place: Locator): Promise<void> {
    await expect(place).toBeVisible()
    for (let stops = 0; stops < 300; stops++) {
      if (await place.evaluate((element) => element === element.ownerDocument.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not come to ${place}.`)
  }
  return {
    async press(place) {
      await reach(place)
      await page.keyboard.press('Enter')
    },
    async write(place, words) {
      await reach(place)
      await page.keyboard.type(words)
    },
    async choose(place, option) {
      await reach(place)
      await page.keyboard.type(option)
      await expect(place.locator('option:checked')).toHaveText(new RegExp(`^${option}`))
    },
    async check(place) {
      await reach(place)
      await page.keyboard.press('Space')
      await expect(place).toBeChecked()
    },
  }
}
