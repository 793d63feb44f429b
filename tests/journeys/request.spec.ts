import {createFormState} from '../../web/requests/form-state.ts'
import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {expect, test, type Page} from '../browser/test.ts'
import {countWithoutToken} from '../browser/without-token.ts'

// The site accepts five requests from one address in ten minutes. As behind a proxy, these come from another.
test.use({javaScriptEnabled: false, extraHTTPHeaders: {'x-forwarded-for': '192.0.2.10'}})

const sendButton = (page: Page) => page.getByRole('button', {name: 'Send the request'})
const heading = (page: Page) => page.getByRole('heading', {level: 1})

test('a visitor without JavaScript requests a session from an article, and it is stored privately', async ({
  page,
  system,
  client,
}) => {
  await page.goto(`${system.site}/articles/mindful-communication`)
  await page.getByRole('complementary', {name: 'Invitation'}).getByRole('link').first().click()
  await expect(heading(page)).toHaveText('Sessions')

  await test.step('an incomplete form is returned with error messages and all typed values', async () => {
    await page.getByLabel('How you can be reached').fill('robin@example.org')
    await page.getByLabel('Times that would suit you').fill('Tuesday evening')
    await sendButton(page).click()
    await expect(page.getByText('Please say how you would like to be called.')).toBeVisible()
    await expect(page.getByLabel('How you can be reached')).toHaveValue('robin@example.org')
    await expect(page.getByLabel('Times that would suit you')).toHaveValue('Tuesday evening')
  })

  await test.step('the completed form is accepted, however fast it is submitted', async () => {
    await page.getByLabel('Your name').fill('Robin')
    await page.getByLabel('Kind of session').selectOption('First conversation')
    await page.getByRole('checkbox').check()
    await sendButton(page).click()
    await expect(heading(page)).toHaveText(/Thank you/)
  })

  await test.step('the request is readable with a token only', async () => {
    const query = `*[_type == "request" && name == "Robin"] {
      name, reach, preferredTimes, status, offeringTitle, "from": article->slug.current,
      "agreed": defined(consent.version)
    }`
    expect(await client.fetch(query)).toEqual([
      {
        name: 'Robin',
        reach: 'robin@example.org',
        preferredTimes: 'Tuesday evening',
        status: 'new',
        offeringTitle: 'First conversation',
        from: 'mindful-communication',
        agreed: true,
      },
    ])
    expect(await countWithoutToken(client, '*[_type == "request"]')).toBe(0)
  })
})

test('a rejected form is announced, focused, and links to each field with an error', async ({
  page,
  system,
}) => {
  await page.goto(`${system.site}/sessions`)
  for (const field of ['Your name', 'How you can be reached']) {
    await expect(page.getByLabel(field)).toHaveAccessibleName(`${field} (required)`)
  }
  await expect(page.getByRole('checkbox')).toHaveAccessibleName(/\(required\)$/)
  await expect(page.getByLabel('Times')).toHaveAccessibleName('Times that would suit you')
  await page.getByLabel('How you can be reached').fill('nowhere')
  await sendButton(page).click()

  await expect(page).toHaveTitle(/^Not sent yet · Sessions/)
  const notice = page.getByRole('alert')
  await expect(notice).toBeFocused()
  await expect(notice.getByRole('link')).toHaveText([
    'Your name',
    'How you can be reached',
    'Your consent',
  ])
  await notice.getByRole('link').nth(1).click()
  await expect(page.getByLabel('How you can be reached')).toBeFocused()
  await expect(page.getByLabel('How you can be reached')).toHaveAccessibleDescription(/neither/)
})

test.describe('with JavaScript', () => {
  test.use({javaScriptEnabled: true})

  test('a rejected form has no accessibility violation', async ({page, system}) => {
    await page.goto(`${system.site}/sessions`)
    await sendButton(page).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expectAccessible(page)
    await expectNoHorizontalScroll(page)
  })
})

test('a form that is submitted as soon as it is opened is returned once, with all typed values', async ({
  page,
  system,
  client,
}) => {
  await page.goto(`${system.site}/sessions`)
  await page.getByLabel('Your name').fill('Swift')
  await page.getByLabel('How you can be reached').fill('swift@example.org')
  await page.getByRole('checkbox').check()
  // The site compares the time in this field with its own when the form arrives. A future time simulates a
  // form that was opened at this instant, however slow the machine is.
  const origin = createFormState(await system.writeToken()).encryptOrigin(
    false,
    Date.now() + 3_600_000,
  )
  await page
    .locator('input[name=origin]')
    .evaluate((input, value) => input.setAttribute('value', value), origin)

  await sendButton(page).click()
  await expect(page.getByRole('alert')).toHaveText(
    'That was very quick. Please look once more, then send it.',
  )
  await expect(page.getByLabel('Your name')).toHaveValue('Swift')
  await expect(page.getByLabel('How you can be reached')).toHaveValue('swift@example.org')
  await expect(page.getByRole('checkbox')).toBeChecked()
  expect(await client.fetch('count(*[_type == "request" && name == "Swift"])')).toBe(0)

  await sendButton(page).click()
  await expect(heading(page)).toHaveText(/Thank you/)
  expect(await client.fetch('count(*[_type == "request" && name == "Swift"])')).toBe(1)
})
