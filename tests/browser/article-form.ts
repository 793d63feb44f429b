import {expect, type Page} from '@playwright/test'
import {
  newDocument,
  openDocument,
  openItem,
  type DocumentForm,
  type ItemForm,
} from './document-form.ts'
import type {ChosenFile} from './fields.ts'

/** The Studio's form of one article, as a writer uses it. */
export interface ArticleForm extends DocumentForm {
  setTitle: (title: string) => Promise<void>
  /** Presses "Generate" and waits for the address it makes. */
  generateSlug: (expected: string) => Promise<void>
  setLede: (lede: string) => Promise<void>
  /** Types paragraphs where the body ends; the cursor stays behind them. */
  writeBody: (paragraphs: string[]) => Promise<void>
  /** Inserts a block of a type at the cursor in the body and gives what is in it to fill in. */
  insertBlock: (type: string) => Promise<ItemForm>
  pickAuthor: (name: string) => Promise<void>
  addTopic: (title: string) => Promise<void>
  uploadCover: (file: ChosenFile, alt: string) => Promise<void>
}

/** A new article, begun from one of the templates. */
export async function newArticle(
  page: Page,
  studio: string,
  template?: string,
): Promise<ArticleForm> {
  return articleForm(await newDocument(page, studio, 'article', template))
}

export async function openArticle(page: Page, studio: string, id: string): Promise<ArticleForm> {
  return articleForm(await openDocument(page, studio, 'article', id))
}

function articleForm(form: DocumentForm): ArticleForm {
  const {page, field, textbox, fill} = form
  const body = field('body')

  return {
    ...form,
    setTitle: (title) => fill('title', title),
    async generateSlug(expected) {
      await field('slug').getByRole('button', {name: 'Generate'}).click()
      await expect(textbox('slug')).toHaveValue(expected)
    },
    setLede: (lede) => fill('lede', lede),
    async writeBody(paragraphs) {
      await body.locator('[contenteditable=true]').first().click()
      await page.keyboard.press('ControlOrMeta+End')
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(paragraph)
      }
      await expect(body).toContainText(paragraphs.at(-1) ?? '')
    },
    async insertBlock(type) {
      // The toolbar shows as many as there is room for; the others are behind its last button.
      const shown = body.locator(`[data-testid="${type}-insert-menu-button"][aria-hidden="false"]`)
      const more = body.getByTestId('insert-menu-button')
      await expect(shown.or(more).first()).toBeVisible()
      if (await shown.isVisible()) {
        await shown.click()
      } else {
        await more.click()
        await page.getByRole('menu').getByTestId(`${type}-insert-menu-button`).click()
      }
      return openItem(page)
    },
    pickAuthor: (name) => form.addReference('authors', name),
    addTopic: (title) => form.addReference('topics', title),
    uploadCover: (file, alt) => form.uploadPicture('cover', file, alt),
  }
}
