import {expect, type Locator, type Page} from '@playwright/test'
import sharp from 'sharp'

/** A file for a file chooser. */
export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Returns a picture of one colour, for a file chooser. */
export async function picture(name: string, background: string): Promise<ChosenFile> {
  const buffer = await sharp({create: {width: 1600, height: 1000, channels: 3, background}})
    .png()
    .toBuffer()
  return {name, mimeType: 'image/png', buffer}
}

/**
 * Finds fields of the Studio by their names in the schema, with a dot for nested fields (`cover.alt`): those
 * of a document, or of a block or list item in its dialog.
 */
export interface Fields {
  /** The whole field: label, input and validation messages. */
  field: (name: string) => Locator
  /** The input of a text field. */
  textbox: (name: string) => Locator
  /** Replaces the text of a field. */
  fill: (name: string, text: string) => Promise<void>
  /** Searches for the target of a reference, and selects the first result. */
  choose: (name: string, words: string) => Promise<void>
  /** Adds a reference to a list of references. */
  addReference: (name: string, words: string) => Promise<void>
  /** Uploads a file into an image or file field, and waits until it is stored. */
  upload: (name: string, file: ChosenFile) => Promise<void>
  /** Uploads another file over the one that a field has. */
  replace: (name: string, file: ChosenFile) => Promise<void>
}

/** The fields of the open document. */
export function documentFields(page: Page): Fields {
  return fieldsIn(page.locator('body'), {
    named: (name) => `[data-testid="field-${name}"]`,
    input: (name) => `[id="${name}"]`,
  })
}

/**
 * The fields of a block or list item in its dialog, with names relative to it. The name '' is the item
 * itself, if it is an image or a file.
 */
export function itemFields(dialog: Locator): Fields {
  return fieldsIn(dialog, {
    named: (name) => `[data-testid^="field-"][data-testid$="].${name}"]`,
    input: (name) => `[id$="].${name}"]`,
  })
}

type Selectors = Record<'named' | 'input', (name: string) => string>

function fieldsIn(root: Locator, {named, input}: Selectors): Fields {
  const page = root.page()
  const field = (name: string) => {
    if (!name) return root
    // Fields of references, images and files have no name in the page; only their input has one.
    const row = root.locator('[data-ui="FormRow"]').filter({has: page.locator(input(name))})
    return root
      .locator(`${named(name)}:not([data-ui="FieldActionsFlex"])`)
      .or(row.last())
      .first()
  }
  const textbox = (name: string) => field(name).getByRole('textbox').first()

  async function choose(search: Locator, words: string): Promise<void> {
    await search.fill(words)
    await page.getByTestId('autocomplete-popover').getByText(words).first().click()
  }

  return {
    field,
    textbox,
    fill: (name, text) => textbox(name).fill(text),
    choose: (name, words) => choose(field(name).getByRole('combobox').first(), words),
    async addReference(name, words) {
      await field(name).getByTestId('add-single-object-button').click()
      await choose(field(name).getByRole('combobox').last(), words)
    },
    async upload(name, file) {
      const chooser = page.waitForEvent('filechooser')
      await field(name).getByTestId('file-input-upload-button-sanity-default').click()
      await (await chooser).setFiles(file)
      // A picture shows a preview; a file shows only its menu.
      await expect(field(name).getByTestId('options-menu-button')).toBeVisible()
    },
    async replace(name, file) {
      await field(name).getByTestId('options-menu-button').click()
      const chooser = page.waitForEvent('filechooser')
      await page
        .getByRole('menu')
        .getByTestId(/^file-input-upload-button/)
        .click()
      await (await chooser).setFiles(file)
    },
  }
}
