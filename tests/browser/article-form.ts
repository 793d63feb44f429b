import {expect, type Page} from '@playwright/test'
import {
  newDocument,
  openDocument,
  openItem,
  type DocumentForm,
  type ItemForm,
} from './document-form.ts'
import type {ChosenFile} from './fields.ts'

/** Drives the Studio's form of one article, as a writer uses it. */
export interface ArticleForm extends DocumentForm {
  setTitle: (title: string) => Promise<void>
  /** Clicks "Generate" and waits for the slug. */
  generateSlug: (expected: string) => Promise<void>
  setLede: (lede: string) => Promise<void>
  /** Types paragraphs at the end of the body. The cursor stays after them. */
  writeBody: (paragraphs: string[]) => Promise<void>
  /** Inserts a block of a type at the cursor in the body. Returns the fields of its dialog. */
  insertBlock: (type: string) => Promise<ItemForm>
  addTopic: (title: string) => Promise<void>
  uploadCover: (file: ChosenFile, alt: string) => Promise<void>
  /** Returns whether nothing lies over the corners of the line above the text. */
  isStatusUncovered: () => Promise<boolean>
}

/** Opens a new article from a template. */
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
    isStatusUncovered: () => page.getByTestId('writing-status').evaluate(isUncovered),
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
      // The toolbar shows as many buttons as fit; the others are in the menu of its last button.
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
    addTopic: (title) => form.addReference('topics', title),
    uploadCover: (file, alt) => form.uploadPicture('cover', file, alt),
  }
}

/** It runs in the page. */
function isUncovered(element: Element): boolean {
  const {left, right, top, bottom} = element.getBoundingClientRect()
  const corners = [left + 6, right - 6].flatMap((x) => [top + 6, bottom - 6].map((y) => [x, y]))
  return corners.every(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)))
}
