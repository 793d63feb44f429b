import {openArticle, type ArticleForm} from '../browser/article-form.ts'
import {desktop, isFullMatrix, phone, someOf} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expectStoredText, storedText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'
import {insertByToolbar, linkByToolbar} from '../browser/text-toolbar.ts'

// Types without waiting for the cursor, while forms open and close.
const speeds = [60, 80, 150]
const widths = [desktop, phone]

/** One way to insert something, at a typing speed in milliseconds per key. Returns the text that it adds. */
type Insertion = (page: Page, form: ArticleForm, delay: number) => Promise<string>
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
    withoutMotion(page, () => insertByToolbar(page, form.field('body'), type))

/** A menu that moves into place is scrolled away when Playwright presses its item, and closes. */
async function withoutMotion(page: Page, press: () => Promise<void>): Promise<void> {
  await page.emulateMedia({reducedMotion: 'reduce'})
  await press()
  await page.emulateMedia({reducedMotion: 'no-preference'})
}

const footnote =
  (open: Open): Insertion =>
  async (page, form, delay) => {
    const {keyboard} = page
    await keyboard.type(' before ', {delay})
    await open(page, form, delay)
    await keyboard.type('abcdefghijklmnop', {delay})
    await keyboard.press('Escape')
    await keyboard.type('behind', {delay})
    return ' before {abcdefghijklmnop}behind'
  }

const link: Insertion = async (page, form, delay) => {
  const {keyboard} = page
  await keyboard.type(' word', {delay})
  await keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await withoutMotion(page, () => linkByToolbar(page, form.field('body')))
  await keyboard.type('https://example.org/', {delay})
  await keyboard.press('Escape')
  await keyboard.type(' behind', {delay})
  return ' word<https://example.org/> behind'
}

const citation: Insertion = async (page, _, delay) => {
  const {keyboard} = page
  await keyboard.press('ControlOrMeta+Alt+c')
  await keyboard.type('hydration', {delay})
  await expect(page.getByRole('combobox').last()).toHaveValue('hydration')
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await keyboard.type('behind', {delay})
  return '{}behind'
}

/** Inserts a block whose form opens with the cursor in a text. */
const block =
  (query: string): Insertion =>
  async (page, form, delay) => {
    const {keyboard} = page
    await keyboard.press('Enter')
    await bySlash(query)(page, form, delay)
    await keyboard.type('abcdefgh', {delay})
    await keyboard.press('Escape')
    await keyboard.type('behind', {delay})
    return '\n[abcdefgh]\nbehind'
  }

/** Inserts a block whose form searches for a document. There, Escape closes the search. */
const search =
  (query: string): Insertion =>
  async (page, form, delay) => {
    const {keyboard} = page
    await keyboard.press('Enter')
    await bySlash(query)(page, form, delay)
    await keyboard.type('abcdefgh', {delay})
    await expect(page.getByRole('combobox').last()).toHaveValue('abcdefgh')
    await page.getByRole('dialog').getByRole('button', {name: 'Close'}).click()
    await keyboard.type('behind', {delay})
    return '\n[]\nbehind'
  }

const inText: [name: string, Insertion][] = [
  ['a footnote by the shortcut', footnote(({keyboard}) => keyboard.press('ControlOrMeta+Alt+f'))],
  ['a footnote by the slash menu', footnote(bySlash('footnote'))],
  ['a footnote by the toolbar', footnote(byToolbar('footnote'))],
  ['a link', link],
  ['a citation', citation],
]
// The first three are one of each kind of form: with a text, with a picture, with a search.
const everyBlock: [name: string, Insertion][] = [
  ['a callout', block('callout')],
  ['a figure', block('figure')],
  ['a passage', search('passage')],
  ['a pull quote', block('pull')],
  ['a handout', block('hand')],
  ['a call to action', block('call to')],
  ['a gallery', block('gallery')],
  ['a video', block('video')],
  ['a recording', block('recording')],
]
const inBlocks = isFullMatrix ? everyBlock : everyBlock.slice(0, 3)
const groups: [name: string, id: string, insertions: [string, Insertion][]][] = [
  ['footnotes, links and citations', 'text-at-once', inText],
  ['blocks', 'blocks-at-once', inBlocks],
]
const tables: [way: string, Open][] = [
  ['the slash menu', bySlash('table')],
  ['the toolbar', byToolbar('table')],
]

// The longest file: its tests do not need each other, so any worker runs them.
test.describe.configure({mode: 'parallel'})
test.use({studioMotion: 'no-preference'})

for (const viewport of widths) {
  const isHere = (index: number) => someOf(widths, index).includes(viewport)

  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({viewport})

    for (const [group, [name, article, insertions]] of groups.entries()) {
      // A group at each width; `touch-studio` has the phone's width for what is in the text.
      if (!isHere(group)) continue
      test(`no key is lost while ${name} open and close`, async ({
        studio: page,
        system,
        client,
      }) => {
        test.slow(isFullMatrix)
        const id = await storeArticle(client, `${article}-${viewport.width}`)
        const form = await openArticle(page, system.studio, id)
        await form.writeBody([''])
        let expected = 'It is read from here.'
        for (const [index, [what, insert]] of insertions.entries()) {
          for (const delay of someOf(speeds, index)) {
            await test.step(`${what}, ${delay} ms per key`, async () => {
              expected += await insert(page, form, delay)
              await expectStoredText(client, id, expected)
            })
          }
        }
      })
    }

    for (const [index, [way, open]] of tables.entries()) {
      if (!isHere(index) || (index > 0 && !isFullMatrix)) continue
      test(`no key is lost while a table opens by ${way} and its cells are filled`, async ({
        studio: page,
        system,
        client,
      }) => {
        const {keyboard} = page
        const cells = ['abcdefgh', 'ijkl', 'mnop', 'qrst', 'uvwx', 'yz']
        for (const delay of someOf(speeds, index)) {
          await test.step(`${delay} ms per key`, async () => {
            // Behind a table, a click into the text would set the cursor into a cell.
            const name = `table-at-once-${viewport.width}-${index}-${delay}`
            const id = await storeArticle(client, name)
            const form = await openArticle(page, system.studio, id)
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
              .toHaveLength(1)
          })
        }
      })
    }
  })
}
