import type {ArticleForm} from '../browser/article-form.ts'
import {openArticle} from '../browser/article-form.ts'
import {isFullMatrix} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expectStoredText} from '../browser/stored-text.ts'
import {expect, test, type Page} from '../browser/test.ts'
import {linkByToolbar} from '../browser/text-toolbar.ts'

const start = 'It is read from here.'

async function bySlash({keyboard}: Page, query: string): Promise<void> {
  await keyboard.type(`/${query}`)
  await keyboard.press('Enter')
}

const block =
  (query: string) =>
  async (page: Page): Promise<string> => {
    await page.keyboard.press('Enter')
    await bySlash(page, query)
    await page.keyboard.type('Words of the form')
    await page.keyboard.press('Escape')
    return '\n[Words of the form]'
  }

/** Each inserts something and fills in its form. Returns the text that it adds. */
const insertions: Record<string, (page: Page, form: ArticleForm) => Promise<string>> = {
  async footnote(page) {
    await page.keyboard.type(' ')
    await bySlash(page, 'footnote')
    await page.keyboard.type('Words of the form')
    await page.keyboard.press('Escape')
    return ' {Words of the form}'
  },
  async citation(page) {
    await page.keyboard.type(' ')
    await bySlash(page, 'citation')
    await page.keyboard.type('strange')
    await page.getByTestId('autocomplete-popover').getByText('strange').first().click()
    await page.keyboard.press('Escape')
    return ' {}'
  },
  async link(page, form) {
    await page.keyboard.type(' word')
    await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
    await linkByToolbar(page, form.field('body'))
    await page.keyboard.type('https://example.org/')
    await page.keyboard.press('Escape')
    return ' word<https://example.org/>'
  },
  callout: block('callout'),
  'pull quote': block('pull'),
  figure: block('figure'),
  handout: block('hand'),
  'call to action': block('call to'),
  gallery: block('gallery'),
  video: block('video'),
  recording: block('recording'),
}

/** One of each kind: in the text, on the text, with a text of its own, with a picture. */
const representatives = ['footnote', 'link', 'callout', 'figure']
const chosen = Object.entries(insertions).filter(
  ([name]) => isFullMatrix || representatives.includes(name),
)

test('notes, links and blocks have the same fields after undo and redo', async ({
  studio: page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'undone-and-redone')
  const form = await openArticle(page, system.studio, id)
  const readBody = () => client.fetch<unknown>('*[_id == $id][0].body', {id: `drafts.${id}`}, raw)
  await form.writeBody([''])
  let text = start
  for (const [name, insert] of chosen) {
    await test.step(name, async () => {
      text += await insert(page, form)
      await expectStoredText(client, id, text)
      // What is typed while a form closes is the subject of other journeys.
      await expect(form.field('body').locator('[contenteditable=true]').first()).toBeFocused()
    })
  }
  const written = await readBody()

  for (const round of isFullMatrix ? ['once', 'twice'] : ['once']) {
    await test.step(round, async () => {
      await pressOften(page, 'ControlOrMeta+z')
      await expectStoredText(client, id, start)
      await pressOften(page, 'ControlOrMeta+y')
      await expect.poll(readBody).toEqual(written)
    })
  }
})

const raw = {perspective: 'raw'} as const

/** The editor divides each insertion into fewer steps than this. Further presses have no effect. */
async function pressOften({keyboard}: Page, keys: string): Promise<void> {
  for (let step = 0; step < 8 * chosen.length; step++) await keyboard.press(keys)
}
