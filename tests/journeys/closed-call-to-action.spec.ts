import {expect, test} from '../browser/test.ts'

test.use({javaScriptEnabled: false})

test('closing the call to action removes the request form and the links to it', async ({
  page,
  system,
  client,
}) => {
  const state = await client.fetch<string>('*[_id == "settings"][0].callToAction.state')
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

  // Other journeys of this worker send the form.
  await client.patch('settings').set({'callToAction.state': state}).commit()
  await expect.poll(form).toContain('Send the request')
})
