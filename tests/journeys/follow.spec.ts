import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {keyboard} from '../browser/reader-input.ts'
import {expect, test as base, type Page} from '../browser/test.ts'
import {countWithoutToken} from '../browser/without-token.ts'
import {startMailServer, type MailServer, type ReceivedMail} from '../system/mail-server.ts'

const test = base.extend<object, {mailServer: MailServer}>({
  mailServer: [
    // Playwright requires the names of other fixtures here, but this one needs none.
    async ({playwright: _playwright}, use) => {
      const mailServer = await startMailServer()
      await use(mailServer)
      await mailServer.stop()
    },
    {scope: 'worker'},
  ],
  systemOptions: [
    async ({mailServer}, use) => {
      const settings = {
        SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
        REQUESTS_MAIL_TO: 'author@site.example',
      }
      await use({settings})
    },
    {scope: 'worker'},
  ],
})

const heading = (page: Page) => page.getByRole('heading', {level: 1})

/** Returns the text of a mail without its transfer encoding. */
function textOf({source}: ReceivedMail): string {
  return source.replaceAll(/=\n/g, '').replaceAll('=3D', '=')
}

test('a reader follows by keyboard, confirms, gets an article once, and ends the mails', async ({
  page,
  system,
  client,
  mailServer,
}) => {
  const reader = keyboard(page)
  const mails = () => mailServer.received().filter(({to}) => to === 'robin@example.org')
  const state = () => client.fetch<string>('*[_type == "follower"][0].state')
  const nextMail = async (count: number): Promise<ReceivedMail> => {
    await expect.poll(() => mails().length).toBe(count)
    const mail = mails().at(-1)
    if (!mail) throw new Error('A mail was expected.')
    return mail
  }

  await test.step('an invalid address is returned, announced and focused', async () => {
    await page.goto(`${system.site}/articles/mindful-communication`)
    await expectAccessible(page)
    const form = page.getByRole('form', {name: 'New articles by e-mail'})
    await reader.write(form.getByLabel('Your e-mail address'), 'robin@nowhere')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    const field = page.getByLabel('Your e-mail address')
    await expect(field).toHaveValue('robin@nowhere')
    await expect(field).toHaveAccessibleDescription(/^This is not an e-mail address/)
    await expectAccessible(page)
    await expectNoHorizontalScroll(page)
  })

  await test.step('a valid one is accepted, and the mail leads to a button', async () => {
    await reader.write(page.getByLabel('Your e-mail address'), 'robin@example.org')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Please look into your mail')
    await expectAccessible(page)
    const [link = ''] = /http\S+\?confirm=[\w-]+/.exec(textOf(await nextMail(1))) ?? []
    await page.goto(link)
    expect(await state()).toBe('pending')
    await expectAccessible(page)
    await reader.press(page.getByRole('button', {name: 'Yes, send them to me'}))
    await expect(heading(page)).toHaveText('You follow this site now')
    expect(await state()).toBe('confirmed')
  })

  await test.step('nobody without a token can read the follower', async () => {
    expect(await countWithoutToken(client, '*[_type in ["follower", "delivery"]]')).toBe(0)
  })

  await test.step('a new article comes once, with a link that is not tracked', async () => {
    await client.create({
      _id: 'a-new-article',
      _type: 'article',
      title: 'Something new',
      slug: {_type: 'slug', current: 'something-new'},
      lede: 'Why it is new.',
      publishedAt: new Date().toISOString(),
    })
    const mail = await nextMail(2)
    expect(mail.header('Subject')).toBe('Something new')
    expect(mail.header('Reply-To')).toBe('author@site.example')
    const text = textOf(mail)
    const links = [...text.matchAll(/http[^\s"<>]+/g)].map(([link]) => new URL(link).pathname)
    expect(new Set(links)).toEqual(new Set(['/articles/something-new', '/follow', '/api/follow']))
    expect(text).not.toMatch(/<img|background/i)
  })

  await test.step('the mails end with one request, or with a button', async () => {
    const [, oneClick = ''] = /<(.*)>/.exec(mails()[1]?.header('List-Unsubscribe') ?? '') ?? []
    // A browser that opens the address of the header ends nothing yet.
    await page.goto(oneClick)
    await expect(heading(page)).toHaveText('Do you want no more mails?')
    await expectAccessible(page)
    expect(await state()).toBe('confirmed')
    await reader.press(page.getByRole('button', {name: 'End the mails'}))
    await expect(heading(page)).toHaveText('No more mails will come')
    expect(await state()).toBe('ended')
    const body = new URLSearchParams({'List-Unsubscribe': 'One-Click'})
    const again = await fetch(oneClick, {method: 'POST', body, redirect: 'manual'})
    expect(again.status).toBe(200)
  })

  await page.goto(`${system.site}/privacy`)
  await expect(page.getByRole('heading', {name: 'Following by e-mail'})).toBeVisible()
  expect(mails()).toHaveLength(2)
})
