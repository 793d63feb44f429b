import {openArticle} from '../browser/article-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {storedText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'

test.use({studioMotion: 'no-preference'})

/** Returns a function that composes a word step by step, as an input method or a phone's keyboard does. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page)
  return async (...steps: string[]) => {
    for (const text of steps) {
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        windowsVirtualKeyCode: 229,
      })
      // A real input method composes after its key was handled. Here the two have different ways to the page.
      await page.waitForFunction(() => !document.activeElement?.matches('[aria-label="Text"]'))
      const end = text.length
      await session.send('Input.imeSetComposition', {text, selectionStart: end, selectionEnd: end})
    }
    await session.send('Input.insertText', {text: steps.at(-1) ?? ''})
  }
}

test('a word that an input method composes while a form opens goes into the form', async ({
  studio: page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'composed-at-once')
  const form = await openArticle(page, system.studio, id)
  const {keyboard} = page
  const compose = await inputMethod(page)
  await form.writeBody([''])
  let expected = 'It is read from here.'

  for (const [query, opened] of [
    ['footnote', '{柿}'],
    ['callout', '\n[柿]\n'],
    ['figure', '\n[柿]\n'],
  ] as const) {
    await test.step(query, async () => {
      if (query !== 'footnote') await keyboard.press('Enter')
      await keyboard.type(query === 'footnote' ? ` /${query}` : `/${query}`)
      await keyboard.press('Enter')
      await compose('k', 'か', '柿')
      expected += `${query === 'footnote' ? ' ' : ''}${opened}`
      // Escape would cancel a composition that has not ended.
      await expect.poll(() => storedText(client, id)).toBe(expected.trimEnd())
      await keyboard.press('Escape')
      await keyboard.type('x')
      expected += 'x'
      await expect.poll(() => storedText(client, id)).toBe(expected)
    })
  }
})
