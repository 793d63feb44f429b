import {expect, type Page} from '@playwright/test'

/** The Studio's form of one article, as a writer uses it. */
export interface ArticleForm {
  setTitle: (title: string) => Promise<void>
  /** Presses "Generate" and waits for the address it makes. */
  generateSlug: (expected: string) => Promise<void>
  setLede: (lede: string) => Promise<void>
  /** Types paragraphs into the empty body. */
  writeBody: (paragraphs: string[]) => Promise<void>
  pickAuthor: (name: string) => Promise<void>
  addTopic: (title: string) => Promise<void>
  uploadCover: (
    file: {name: string; mimeType: string; buffer: Buffer},
    alt: string,
  ) => Promise<void>
  publish: () => Promise<void>
  unpublish: () => Promise<void>
}

export async function newArticle(page: Page, studio: string): Promise<ArticleForm> {
  await page.goto(`${studio}/intent/create/template=article;type=article/`)
  return articleForm(page)
}

export async function openArticle(page: Page, studio: string, id: string): Promise<ArticleForm> {
  await page.goto(`${studio}/intent/edit/id=${id};type=article/`)
  return articleForm(page)
}

function articleForm(page: Page): ArticleForm {
  const field = (name: string) => page.getByTestId(`field-${name}`)
  const textbox = (name: string) => field(name).getByRole('textbox')
  const choose = (words: string) =>
    page.getByTestId('autocomplete-popover').getByText(words).first().click()

  return {
    async setTitle(title) {
      await textbox('title').fill(title)
    },
    async generateSlug(expected) {
      await field('slug').getByRole('button', {name: 'Generate'}).click()
      await expect(textbox('slug')).toHaveValue(expected)
    },
    async setLede(lede) {
      await textbox('lede').fill(lede)
    },
    async writeBody(paragraphs) {
      await field('body').locator('[contenteditable=true]').first().click()
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(paragraph)
      }
      await expect(field('body')).toContainText(paragraphs.at(-1) ?? '')
    },
    async pickAuthor(name) {
      await field('authors').getByTestId('add-single-object-button').click()
      await field('authors').getByRole('combobox').last().fill(name)
      await choose(name)
    },
    async addTopic(title) {
      await field('topics').getByTestId('add-single-object-button').click()
      await field('topics').getByRole('combobox').last().fill(title)
      await choose(title)
    },
    async uploadCover(file, alt) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByTestId('file-input-upload-button-sanity-default').first().click()
      await (await chooser).setFiles(file)
      await expect(page.getByTestId('hotspot-image-input')).toBeVisible()
      await textbox('cover.alt').fill(alt)
    },
    async publish() {
      await expect(page.getByTestId('action-publish')).toBeEnabled()
      await page.getByTestId('action-publish').click()
      await expect(page.getByTestId('pane-footer-document-status')).toContainText('published')
    },
    async unpublish() {
      // The Studio offers it only while the published version is shown.
      await page.getByTestId('document-header-Published-chip').click()
      await page.getByTestId('action-unpublish').click()
      await page.getByTestId('confirm-button').click()
    },
  }
}
