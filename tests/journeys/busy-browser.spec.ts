import {openArticle} from '../browser/article-form.ts'
import {isFullMatrix} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {storedText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'

test.use({studioMotion: 'no-preference'})

test('no key is lost in a form while the browser’s timers run late', async ({
  page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'typed-while-busy')
  const form = await openArticle(page, system.studio, id)
  const {keyboard} = page
  await form.writeBody([''])
  await runTimersLate(page)
  let expected = 'It is read from here.'
  for (const query of ['call to', 'figure']) {
    await test.step(query, async () => {
      await keyboard.press('Enter')
      await keyboard.type(`/${query}`)
      await keyboard.press('Enter')
      await keyboard.type('abcdefgh')
      await keyboard.press('Escape')
      await keyboard.type('behind')
      expected += '\n[abcdefgh]\nbehind'
      await expect.poll(() => storedText(client, id)).toBe(expected)
    })
  }

  await test.step('the menu takes an Enter that was held while a form closed', async () => {
    await keyboard.press('Enter')
    await keyboard.type('/pull')
    await keyboard.press('Enter')
    await keyboard.type('abcdefgh')
    await keyboard.press('Escape')
    await keyboard.press('Enter')
    await keyboard.type('/callout')
    await keyboard.press('Enter')
    await keyboard.type('ijklmnop')
    await keyboard.press('Escape')
    expected += '\n[abcdefgh]\n[ijklmnop]'
    await expect.poll(() => storedText(client, id)).toBe(expected)
  })
})

/**
 * Runs timers without a delay seconds later, as a busy machine may. In such a timer, the editor ends each update of its
 * selection: a blur before that was ignored, and the editor's next render took the focus out of the form. In another,
 * a document writes the path of its open form into the address: after the form was closed, that opened it again.
 */
async function runTimersLate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const {setTimeout} = window
    Object.defineProperty(window, 'setTimeout', {
      value: (run: () => void, delay = 1000) => setTimeout(run, delay || 3000),
    })
  })
}

const groups = [
  ['footnote', 'callout', 'figure', 'pull', 'hand'],
  ['gallery', 'video', 'recording'],
]
const slower = isFullMatrix ? [6, 12].flatMap((rate) => groups.map((forms) => ({rate, forms}))) : []

// Each form takes seconds to open then, so only `npm run test:long` does it.
for (const {rate, forms} of slower) {
  const which = `${forms.length} forms`
  test(`${which} typed one behind another get their own words in a browser that is ${rate} times slower`, async ({
    studio: page,
    system,
    client,
  }) => {
    const id = await storeArticle(client, `typed-${rate}-times-slower-${forms.length}`)
    const form = await openArticle(page, system.studio, id)
    const {keyboard} = page
    await form.writeBody([''])
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', {rate})
    let expected = 'It is read from here.'
    for (const query of forms) {
      const isNote = query === 'footnote'
      await keyboard.press(isNote ? 'Space' : 'Enter')
      await keyboard.type(`/${query}`)
      await keyboard.press('Enter')
      await keyboard.type(`in ${query}`)
      await keyboard.press('Escape')
      await keyboard.type(`behind ${query}`)
      expected += isNote ? ` {in ${query}}` : `\n[in ${query}]\n`
      expected += `behind ${query}`
    }
    await expect.poll(() => storedText(client, id), {timeout: 800_000}).toBe(expected)
    await session.send('Emulation.setCPUThrottlingRate', {rate: 1})
  })
}

for (const query of isFullMatrix ? ['footnote', 'callout', 'gallery', 'video'] : []) {
  test(`what was typed into a ${query} survives undo and redo at once in a browser that is 6 times slower`, async ({
    studio: page,
    system,
    client,
  }) => {
    const id = await storeArticle(client, `undone-at-once-${query}`)
    const form = await openArticle(page, system.studio, id)
    const {keyboard} = page
    await form.writeBody([''])
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', {rate: 6})
    await keyboard.press(query === 'footnote' ? 'Space' : 'Enter')
    await keyboard.type(`/${query}`)
    await keyboard.press('Enter')
    await keyboard.type('Words of the form')
    await keyboard.press('Escape')
    for (let step = 0; step < 8; step++) await keyboard.press('ControlOrMeta+z')
    for (let step = 0; step < 8; step++) await keyboard.press('ControlOrMeta+y')
    await keyboard.press('ControlOrMeta+End')
    await keyboard.press('Enter')
    await keyboard.type('The end.')
    const inserted = query === 'footnote' ? ' {Words of the form}' : '\n[Words of the form]'
    await expect
      .poll(() => storedText(client, id), {timeout: 800_000})
      .toBe(`It is read from here.${inserted}\nThe end.`)
    await session.send('Emulation.setCPUThrottlingRate', {rate: 1})
  })
}
