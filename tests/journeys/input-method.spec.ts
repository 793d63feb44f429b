import {openArticle} from '../browser/article-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {storedText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'

test.use({studioMotion: 'no-preference'})

const text = '[aria-label="Text"]'
const elsewhere = `:not(${text})`
const textOrCatcher = `${text}, .composition-catcher textarea`

/**
 * Returns a function that composes a word step by step, as an input method or a phone's keyboard does. The first
 * argument selects what receives the word.
 */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page)
  return async (receiver: string, ...steps: string[]) => {
    for (const composed of steps) {
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        windowsVirtualKeyCode: 229,
      })
      // A real input method composes after its key was handled. Here the two have different ways to the page.
      await page.waitForFunction((selector) => document.activeElement?.matches(selector), receiver)
      const end = composed.length
      await session.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: end,
        selectionEnd: end,
      })
    }
    await session.send('Input.insertText', {text: steps.at(-1) ?? ''})
  }
}

test('a word that an input method composes while a form opens or closes goes where the keys would', async ({
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
      await compose(elsewhere, 'k', 'か', '柿')
      expected += `${query === 'footnote' ? ' ' : ''}${opened}`
      // Escape would cancel a composition that has not ended.
      await expect.poll(() => storedText(client, id)).toBe(expected.trimEnd())
      await keyboard.press('Escape')
      await compose(textOrCatcher, 'h', 'は', '葉')
      await keyboard.type('x')
      expected += '葉x'
      await expect.poll(() => storedText(client, id)).toBe(expected)
    })
  }

  await test.step('on a selected block, without a form', async () => {
    for (const _ of '葉x ') await keyboard.press('ArrowLeft')
    await compose(textOrCatcher, 'h', 'は', '葉')
    await keyboard.type('y')
    expected = expected.replace(/葉x$/, '葉y\n葉x')
    await expect.poll(() => storedText(client, id)).toBe(expected)
  })

  await test.step('an emoji on a selected block', async () => {
    for (const _ of '葉y ') await keyboard.press('ArrowLeft')
    await keyboard.insertText('🌱')
    await keyboard.type('z')
    expected = expected.replace(/葉y\n葉x$/, '🌱z\n葉y\n葉x')
    await expect.poll(() => storedText(client, id)).toBe(expected)
  })
})
