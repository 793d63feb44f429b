import {openArticle} from '../browser/article-form.ts'
import {paragraph, storeArticle} from '../browser/own-article.ts'
import {expectStoredText} from '../browser/stored-text.ts'
import {expect, test} from '../browser/test.ts'

test('the menu stays open while another person changes the text', async ({
  studio: page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'menu-and-changes')
  const form = await openArticle(page, system.studio, id)
  const body = form.field('body')
  const {keyboard} = page
  const menu = page.getByRole('listbox', {name: 'Insert'})
  await form.writeBody([''])
  await keyboard.press('Enter')
  await keyboard.type('Before ')
  await expectStoredText(client, id, 'It is read from here.\nBefore ')
  await keyboard.type('/quo')
  await expectStoredText(client, id, 'It is read from here.\nBefore /quo')

  const draft = () => client.patch(`drafts.${id}`)
  await test.step('a paragraph before', async () => {
    await draft()
      .insert('before', 'body[0]', [paragraph('new', 'Inserted.')])
      .commit()
    await expect(body).toContainText('Inserted.')
    await expect(menu).toBeVisible()
  })
  await test.step('the text of another paragraph', async () => {
    await draft().set({'body[_key=="first"].children[0].text': 'Changed.'}).commit()
    await expect(body).toContainText('Changed.')
    await expect(menu).toBeVisible()
  })
  await test.step('a paragraph after, and one removed', async () => {
    await draft()
      .insert('after', 'body[_key=="first"]', [paragraph('last', 'Appended.')])
      .commit()
    await draft().unset(['body[_key=="new"]']).commit()
    await expect(body).toContainText('Appended.')
    await expect(body).not.toContainText('Inserted.')
    await expect(menu).toBeVisible()
  })
  await keyboard.press('Enter')
  await expect(body.locator('blockquote')).toHaveText('Before')
})
