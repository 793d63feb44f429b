import {expect, test} from '@playwright/test'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.use({javaScriptEnabled: false})

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

test('a session is requested without JavaScript, from an article to the inbox', async ({page}) => {
  await page.goto(`${system.site}/articles/mindful-communication`)
  await page.getByRole('complementary', {name: 'Invitation'}).getByRole('link').first().click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Sessions')

  await test.step('what is missing is said beside its field, and nothing typed is lost', async () => {
    await page.getByLabel('How you can be reached').fill('robin@example.org')
    await page.getByLabel('Times that would suit you').fill('Tuesday evening')
    await page.getByRole('button', {name: 'Send the request'}).click()
    await expect(page.getByText('Please say how you would like to be called.')).toBeVisible()
    await expect(page.getByLabel('How you can be reached')).toHaveValue('robin@example.org')
    await expect(page.getByLabel('Times that would suit you')).toHaveValue('Tuesday evening')
  })

  await test.step('sent, it is confirmed', async () => {
    await page.getByLabel('Your name').fill('Robin')
    await page.getByLabel('Kind of session').selectOption('First conversation')
    await page.getByRole('checkbox').check()
    // A form that is sent within three seconds of its first sight comes back with everything in it.
    await expect(async () => {
      const button = page.getByRole('button', {name: 'Send the request'})
      if (await button.isVisible()) await button.click()
      await expect(page.getByRole('heading', {level: 1})).toHaveText(/Thank you/, {timeout: 1000})
    }).toPass({timeout: 30_000})
  })

  await test.step('it is in the lake for who may read it, and for nobody else', async () => {
    const client = await system.client()
    const query = `*[_type == "request"] {
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
    expect(await client.withConfig({token: undefined}).fetch('count(*[_type == "request"])')).toBe(
      0,
    )
  })
})

test('the invitation closes everywhere at once', async ({page}) => {
  const client = await system.client()
  await client.patch('settings').set({'callToAction.state': 'closed'}).commit()
  await expect(async () => {
    await page.goto(`${system.site}/sessions`)
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Sessions')
    await expect(page.getByRole('button', {name: 'Send the request'})).toHaveCount(0, {
      timeout: 500,
    })
  }).toPass({timeout: 60_000})
  await page.goto(`${system.site}/articles/mindful-communication`)
  await expect(page.getByRole('complementary', {name: 'Invitation'}).getByRole('link')).toHaveCount(
    0,
  )
})
