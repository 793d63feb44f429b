import type {Page} from '@playwright/test'

/** Logs in with a token at the Studio's login page, which the lake serves. */
export async function logIn(page: Page, token: string): Promise<void> {
  await page.getByRole('link', {name: 'A token of this lake'}).click()
  await typeToken(page, token)
}

export async function typeToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', {name: 'Log in'}).click()
}
