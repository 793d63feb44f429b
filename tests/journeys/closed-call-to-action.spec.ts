import {expect, test} from '../browser/test.ts'

test.use({javaScriptEnabled: false})

test('closing the call to action removes the request form, the links to it and the sessions of the author', async ({
  page,
  system,
  client,
}) => {
  const state = await client.fetch<string>('*[_id == "settings"][0].callToAction.state')
  const author = page.getByRole('main')
  await page.goto(`${system.site}/authors/sample-author`)
  await expect(author).toContainText('Sample doctorateA sample universityIn progress')
  await expect(author).toContainText('Sample trainingA sample instituteHeld since 2020')
  await expect(author).toContainText('Owner, A sample practice')
  await expect(author.getByRole('link', {name: 'First conversation'})).toHaveAttribute(
    'href',
    '/sessions#first-conversation',
  )
  await expect(author.getByRole('link', {name: 'Request a session'})).toBeVisible()
  const form = async () => (await fetch(`${system.site}/sessions`)).text()
  expect(await form()).toContain('Send the request')

  await client.patch('settings').set({'callToAction.state': 'closed'}).commit()
  await expect.poll(form).not.toContain('Send the request')
  await page.goto(`${system.site}/sessions`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Sessions')
  const invitation = page.getByRole('complementary', {name: 'Invitation'})
  await page.goto(`${system.site}/articles/mindful-communication`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Mindful Communication')
  await expect(invitation.getByRole('link')).toHaveCount(0)

  await page.goto(`${system.site}/authors/sample-author`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Sample Author')
  await expect(invitation).toContainText('No new sessions are offered at the moment.')
  await expect(invitation.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('heading', {name: 'Sessions'})).toHaveCount(0)

  // Other journeys of this worker send the form.
  await client.patch('settings').set({'callToAction.state': state}).commit()
  await expect.poll(form).toContain('Send the request')
})
