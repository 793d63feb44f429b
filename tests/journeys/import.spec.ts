import {join} from 'node:path'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'
import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'

const archive = join(import.meta.dirname, '..', 'import', 'archive', 'fixtures', 'wordpress.xml')

test('a writer imports an archive in the Studio, reads the report and takes it back', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  const count = () =>
    client.fetch<number>('count(*[_id match "*imported*"])', {}, {perspective: 'raw'})
  await goInStudio(page, `${system.studio}/structure/import`)
  await page.getByLabel('The file of your old site').setInputFiles(archive)
  const card = page.getByRole('region', {name: 'Import of wordpress.xml'})
  await expect(card).toContainText('This is the plan. Nothing has been changed.')
  await expect(card).toContainText('New articles and pages')
  expect(await count()).toBe(0)
  await expectAccessible(page, '[data-testid="import"]')
  await expectNoHorizontalScroll(page)
  await card.getByText('Publish what was public there').click()
  await card.getByRole('button', {name: 'Start the import'}).click()
  // It goes on while another page is open.
  await goInStudio(page, `${system.studio}/structure/bin`)
  await expect.poll(count).toBeGreaterThan(3)
  await goInStudio(page, `${system.studio}/structure/import`)
  await expect(card).toContainText('The import is done.')
  await expectAccessible(page, '[data-testid="import"]')
  await expect(card.getByRole('link', {name: 'Salt', exact: true})).toHaveAttribute(
    'href',
    /edit|imported/,
  )
  await card.getByRole('button', {name: 'Take it back'}).click()
  await page.getByRole('dialog').getByRole('button', {name: 'Take it back'}).click()
  await expect(card).toContainText('It was taken back.')
  expect(await count()).toBe(0)
  await card.getByRole('button', {name: 'Remove from this list'}).click()
  await expect(card).toHaveCount(0)

  // What readers do not find is listed beside the redirects.
  await request.get(`${system.site}/an-old-post`)
  await goInStudio(page, `${system.studio}/structure/missing`)
  const missing = page.getByTestId('missing')
  await expect(missing).toContainText('/an-old-post')
  await expectAccessible(page, '[data-testid="missing"]')
  await missing.getByRole('link', {name: 'Redirect /an-old-post', exact: true}).press('Enter')
  await expect(page.getByRole('textbox', {name: 'Old address'})).toHaveValue('/an-old-post')
})
