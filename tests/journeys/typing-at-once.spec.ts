import {openArticle, type ArticleForm} from '../browser/article-form.ts'
import {desktop, isFullMatrix, phone} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {storedText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'
import {insertByToolbar, linkByToolbar} from '../browser/text-toolbar.ts'

// No waits for the cursor: each key follows the last at once, while forms open and close.
const speeds = [60, 80, 150]

/**
 * Returns the typing speeds, in milliseconds per key, for one of several ways to insert. Together the ways
 * use each speed.
 */
function speedsOf(way: number): number[] {
  const speed = speeds[way % speeds.length]
  return isFullMatrix || speed === undefined ? speeds : [speed]
}

type Open = (page: Page, form: ArticleForm, delay: number) => Promise<void>

const bySlash =
  (query: string): Open =>
  async ({keyboard}, _, delay) => {
    await keyboard.type(`/${query}`, {delay})
    await keyboard.press('Enter')
  }

const byToolbar =
  (type: string): Open =>
  (page, form) =>
    insertByToolbar(page, form.field('body'), type)

const ways: [string, Open][] = [
  ['the shortcut', ({keyboard}) => keyboard.press('ControlOrMeta+Alt+f')],
  ['the slash menu', bySlash('footnote')],
  ['the toolbar', byToolbar('footnote')],
]

for (const viewport of [desktop, phone]) {
  const isPhone = viewport === phone
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({viewport})

    test('no key is lost while a footnote opens and closes', async ({
      studio: page,
      system,
      client,
    }) => {
      const id = await storeArticle(client, `footnotes-at-once-${viewport.width}`)
      const form = await openArticle(page, system.studio, id)
      const {keyboard} = page
      await form.writeBody([''])
      let expected = 'It is read from here.'
      for (const [index, [way, open]] of ways.entries()) {
        for (const delay of speedsOf(isPhone ? index + 1 : index)) {
          await test.step(`${way}, ${delay} ms a key`, async () => {
            await keyboard.type(` before ${delay} `, {delay})
            await open(page, form, delay)
            await keyboard.type('abcdefghijklmnop', {delay})
            await keyboard.press('Escape')
            await keyboard.type('behind', {delay})
            expected += ` before ${delay} {abcdefghijklmnop}behind`
            await expect.poll(() => storedText(client, id)).toBe(expected)
          })
        }
      }
    })

    test('no key is lost while a citation or a link opens and closes', async ({
      studio: page,
      system,
      client,
    }) => {
      // A menu that moves into place is scrolled away when Playwright presses its item, and closes.
      await page.emulateMedia({reducedMotion: 'reduce'})
      const id = await storeArticle(client, `links-at-once-${viewport.width}`)
      const form = await openArticle(page, system.studio, id)
      const {keyboard} = page
      await form.writeBody([''])
      let expected = 'It is read from here.'
      for (const delay of speedsOf(isPhone ? 2 : 0)) {
        await test.step(`a link, ${delay} ms a key`, async () => {
          await keyboard.type(` word`, {delay})
          await keyboard.press('ControlOrMeta+Shift+ArrowLeft')
          await linkByToolbar(page, form.field('body'))
          await keyboard.type(`https://example.org/${delay}`, {delay})
          await keyboard.press('Escape')
          await keyboard.type(' behind', {delay})
          expected += ` word<https://example.org/${delay}> behind`
          await expect.poll(() => storedText(client, id)).toBe(expected)
        })
        await test.step(`a citation, ${delay} ms a key`, async () => {
          await keyboard.press('ControlOrMeta+Alt+c')
          await keyboard.type('hydration', {delay})
          await expect(page.getByRole('combobox').last()).toHaveValue('hydration')
          await keyboard.press('Escape')
          await keyboard.press('Escape')
          await keyboard.type('behind', {delay})
          expected += '{}behind'
          await expect.poll(() => storedText(client, id)).toBe(expected)
        })
      }
    })

    test('no key is lost right after a block is inserted, and after its form closes', async ({
      studio: page,
      system,
      client,
    }) => {
      const id = await storeArticle(client, `blocks-at-once-${viewport.width}`)
      const form = await openArticle(page, system.studio, id)
      const {keyboard} = page
      await form.writeBody([''])
      let expected = 'It is read from here.'
      for (const [index, [query, field]] of blocks.entries()) {
        const [delay] = speedsOf(index)
        await test.step(query, async () => {
          await keyboard.press('Enter')
          await bySlash(query)(page, form, delay ?? 80)
          await keyboard.type('abcdefgh', {delay})
          if (!field) await expect(page.getByRole('combobox').last()).toHaveValue('abcdefgh')
          // In a search field, Escape closes the search.
          if (field) await keyboard.press('Escape')
          else await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click()
          await keyboard.type(`behind ${query}`, {delay})
          expected += `\n[${field ? 'abcdefgh' : ''}]\nbehind ${query}`
          await expect.poll(() => storedText(client, id)).toBe(expected)
        })
      }
    })
  })
}

const tableWays: [string, Open][] = [
  ['the slash menu', bySlash('table')],
  ['the toolbar', byToolbar('table')],
]

for (const [index, [way, open]] of tableWays.entries()) {
  const viewport = index === 0 ? desktop : phone
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({viewport})

    test(`no key is lost while a table opens by ${way} and its cells are filled`, async ({
      studio: page,
      system,
      client,
    }) => {
      const id = await storeArticle(client, `table-at-once-${index}`)
      const form = await openArticle(page, system.studio, id)
      const {keyboard} = page
      const cells = ['abcdefgh', 'ijkl', 'mnop', 'qrst', 'uvwx', 'yz']
      for (const [round, delay] of speedsOf(index).entries()) {
        await test.step(`${delay} ms a key`, async () => {
          await form.writeBody([''])
          await keyboard.press('Enter')
          await open(page, form, delay)
          for (const [at, text] of cells.entries()) {
            if (at > 0) await keyboard.press('Tab')
            await keyboard.type(text, {delay})
          }
          await keyboard.press('Shift+Tab')
          await keyboard.press('End')
          await keyboard.type('!', {delay})
          const table = `[${cells.join(' | ').replace('uvwx', 'uvwx!')}]`
          await expect
            .poll(async () =>
              (await storedText(client, id)).split('\n').filter((line) => line === table),
            )
            .toHaveLength(round + 1)
        })
      }
    })
  })
}

/** The query for the menu, and the field that receives the text; undefined if the block searches for a document. */
const blocks: [query: string, field: string | undefined][] = [
  ['callout', 'text'],
  ['pull', 'text'],
  ['figure', 'caption'],
  ['hand', 'title'],
  ['call to', 'label'],
  ['passage', undefined],
]
