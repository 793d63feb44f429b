import {expect, type Locator, type Page} from '@playwright/test'
import {documentFields, itemFields, type ChosenFile, type Fields} from './fields.ts'
import {goInStudio, isInStudio, leaveDocument} from './studio-navigation.ts'

/** Drives the Studio's form of one document of any type, as a writer uses it. */
export interface DocumentForm extends Fields {
  page: Page
  /** The status in the form's footer: saved, edited, published, and when. */
  status: Locator
  /** Beside a field: the presence of another user. */
  presence: (name: string) => Locator
  /** Uploads a picture and fills in its alternative text. */
  uploadPicture: (name: string, file: ChosenFile, alt: string) => Promise<void>
  /** Publishes, and waits until the Studio confirms it. */
  publish: () => Promise<void>
  unpublish: () => Promise<void>
  /** Selects an entry of the menu beside "Publish", such as 'Duplicate'. */
  chooseFromMenu: (entry: string | RegExp) => Promise<void>
  /** Confirms the dialog that an entry of the menu, or another button, opens. */
  confirm: () => Promise<void>
  discardChanges: () => Promise<void>
  openHistory: () => Promise<History>
}

/** Opens the pane with the document's revisions. */
export interface History {
  /** The entries of the history, newest first. */
  entries: Locator
  /** Restores the document to the revision after `entry`; the form then shows it. */
  restore: (entry: Locator) => Promise<void>
}

export async function openDocument(
  page: Page,
  studio: string,
  type: string,
  id: string,
): Promise<DocumentForm> {
  return openForm(page, studio, `intent/edit/id=${id};type=${type}/`)
}

/** Opens a new document of a type from a template. The default template has the type's name. */
export async function newDocument(
  page: Page,
  studio: string,
  type: string,
  template = type,
): Promise<DocumentForm> {
  return openForm(page, studio, `intent/create/template=${template};type=${type}/`)
}

async function openForm(page: Page, studio: string, path: string): Promise<DocumentForm> {
  if (isInStudio(page, studio)) await leaveDocument(page, studio)
  await goInStudio(page, `${studio}/${path}`)
  // Sanity renders an empty row in place of its heading.
  const rows = page.getByTestId('form-view').locator('[data-ui="FormRow"]')
  const first = rows.filter({visible: true}).first()
  // A new page loads the whole Studio first.
  await expect(first).toBeVisible()
  return documentForm(page)
}

/** The form on the page, however it was opened. */
export function documentForm(page: Page): DocumentForm {
  const fields = documentFields(page)
  const status = page.getByTestId('pane-footer-document-status')

  async function chooseFromMenu(entry: string | RegExp): Promise<void> {
    // While a document opens, the page contains a second form that is still disabled.
    await page.locator('[data-testid="action-menu-button"][data-disabled="false"]').click()
    await page.getByRole('menuitem', {name: entry}).click()
  }

  const confirm = () => page.getByTestId('confirm-button').click()

  return {
    ...fields,
    page,
    status,
    presence: (name) => fields.field(name).locator('[data-ui="PresenceBox"]'),
    async uploadPicture(name, file, alt) {
      await fields.upload(name, file)
      await fields.fill(`${name}.alt`, alt)
    },
    async publish() {
      const button = page.getByTestId('action-publish')
      await expect(button).toBeEnabled()
      await button.click()
      // Until then the button has another label or is missing. The footer shows "Saved" for three seconds
      // before "published".
      await expect(button.and(page.locator(':disabled', {hasText: /^Publish(ed)?$/}))).toBeVisible()
    },
    async unpublish() {
      await chooseFromMenu('Unpublish')
      await page.getByRole('button', {name: 'Unpublish'}).click()
    },
    chooseFromMenu,
    confirm,
    async discardChanges() {
      await chooseFromMenu('Discard changes')
      await confirm()
    },
    async openHistory() {
      await status.click()
      await page.getByRole('tab', {name: 'History'}).click()
      return history(page)
    },
  }
}

function history(page: Page): History {
  return {
    entries: page.getByTestId('timeline-item-button'),
    async restore(entry) {
      await entry.click()
      await page.getByTestId('action-reverttorevision').click()
      await page.getByRole('button', {name: 'Confirm'}).click()
    },
  }
}

/** The dialog above the form in which a block or list item is edited. */
export interface ItemForm extends Fields {
  close: () => Promise<void>
}

export function openItem(page: Page): ItemForm {
  // Inline objects are edited in a popover, which Sanity does not mark as a dialog.
  const dialog = page.getByRole('dialog').or(page.getByTestId('popover-edit-dialog')).last()
  return {
    ...itemFields(dialog),
    async close() {
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
  }
}
