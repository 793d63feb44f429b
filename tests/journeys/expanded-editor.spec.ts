import {openArticle} from '../browser/article-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test} from '../browser/test.ts'

test('the menu and the shortcuts work in the expanded editor, and after it', async ({
  studio: page,
  system,
  client,
}) => {
  const form = await openArticle(page, system.studio, await storeArticle(client, 'written-large'))
  const body = form.field('body')
  const {keyboard} = page
  const menu = page.getByRole('listbox', {name: 'Insert'})
  await form.writeBody([''])

  for (const [place, button] of [
    ['expanded', 'fullscreen-button-expand'],
    ['collapsed', 'fullscreen-button-collapse'],
  ]) {
    await test.step(`${place}`, async () => {
      await page.getByTestId(`${button}`).click()
      const editor = page.locator('[contenteditable=true][aria-label="Text"]')
      await editor.click()
      await keyboard.press('ControlOrMeta+End')
      await keyboard.press('Enter')
      await keyboard.type('/quo')
      await keyboard.press('Enter')
      await keyboard.type(`Quoted ${place}`)
      await expect(editor.locator('blockquote').last()).toHaveText(`Quoted ${place}`)
      await keyboard.type(' /')
      await expect(menu).toBeVisible()
      await keyboard.press('Escape')
      await expect(menu).toBeHidden()
      await keyboard.press('Backspace')
      await keyboard.press('ControlOrMeta+Alt+f')
      await keyboard.type(`Note ${place}`)
      await keyboard.press('Escape')
      await expect(editor.getByLabel(`Note ${place}`)).toBeVisible()
    })
  }
  await expect(body.locator('blockquote')).toHaveCount(2)

  await test.step('the line above the text is uncovered while the pointer is over the text', async () => {
    await form.field('lede').evaluate((element) => element.scrollIntoView({block: 'center'}))
    await body.getByRole('button', {name: 'Footnote'}).hover()
    expect(await form.isStatusUncovered()).toBe(true)
  })

  await test.step('the form of a mark at the end of a long text is in view', async () => {
    await body.locator('[contenteditable=true]').first().click()
    await keyboard.press('ControlOrMeta+End')
    for (let line = 0; line < 40; line++) await keyboard.press('Enter')
    await keyboard.type('The last line')
    await keyboard.press('ControlOrMeta+End')
    await expect(body.getByText('The last line')).toBeInViewport({ratio: 1})
    const opened = page.getByTestId('popover-edit-dialog')
    for (const mark of ['Citation', 'Footnote']) {
      await body.getByRole('button', {name: mark}).click()
      await expect(opened.getByRole('button', {name: 'Done'})).toBeInViewport({ratio: 1})
      if (mark === 'Footnote') await keyboard.type('Far below')
      await opened.getByRole('button', {name: 'Done'}).click()
      await expect(opened).toHaveCount(0)
      await keyboard.press('ControlOrMeta+End')
    }
    await expect(body.getByLabel('Far below')).toBeVisible()
  })
})
