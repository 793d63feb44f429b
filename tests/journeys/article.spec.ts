import {desktop, phone} from '../browser/matrix.ts'
import {richPath} from '../browser/rich-article.ts'
import {test} from '../browser/rich-article-test.ts'
import {expect} from '../browser/test.ts'
import {expectNoHorizontalScroll} from '../browser/accessibility.ts'

test.describe('an article without JavaScript on a phone', () => {
  test.use({viewport: phone, javaScriptEnabled: false})

  test('shows every type of content that a body can contain', async ({page, system}) => {
    await page.goto(system.site + richPath)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', {level: 1})).toHaveText('The pause before an answer')
    await expect(main.getByRole('navigation', {name: 'Breadcrumbs'})).toContainText('Trust')
    await expect(main.getByRole('navigation', {name: 'Series'})).toContainText('Part 1 of 2')
    await expect(main).toContainText('Last reviewed 12 June 2026 by Sample Author')
    await expect(main.getByRole('img', {name: 'Two rings on water'})).toBeVisible()
    await expect(main).toContainText('Drawing: the sample author')
    for (const name of ['Practice: One breath', 'Note', 'Take care']) {
      await expect(main.getByRole('note', {name, exact: true})).toBeVisible()
    }
    await expect(main.getByRole('columnheader')).toHaveCount(3)
    await expect(main).toContainText('It can’t replace somebody who knows you.')
    await expect(main.getByRole('link', {name: 'that repair matters more'})).toHaveAttribute(
      'href',
      '/articles/secure-functioning-how-relationships-thrive',
    )
    await expect(main.getByRole('link', {name: 'Talk with me about it'})).toBeVisible()
    await expect(main.getByRole('link', {name: '112'})).toHaveAttribute('href', 'tel:112')
    await expect(main).not.toContainText('carousel')
    await page.getByText('Contents', {exact: true}).click()
    await page.getByRole('navigation', {name: 'Contents'}).getByText('How it is lost').click()
    await expect(page).toHaveURL(/#how-it-is-lost$/)
  })

  test('links footnote marks and citations to their entries and back', async ({page, system}) => {
    await page.goto(system.site + richPath)
    await page.getByRole('link', {name: 'Footnote 2', exact: true}).click()
    await expect(page).toHaveURL(/#note_2$/)
    await expect(page.locator('#note_2')).toBeInViewport()
    await page.getByRole('link', {name: 'Back to footnote 2'}).click()
    await expect(page.getByRole('link', {name: 'Footnote 2', exact: true})).toBeInViewport()
    const references = page.getByRole('region', {name: 'References'}).or(page.locator('#source_1'))
    await expect(references.first()).toBeVisible()
    // A citation is [1] in the text and in the list; a footnote has a number without brackets.
    await expect(page.locator('#source_1')).toHaveCSS('list-style-type', /bracketed/)
    await expect(page.locator('#source_1')).toContainText(
      'Łukasik, E., Grün, J.-P., & Sørensen, B. (2019). Pauses in the talk of couples: What they hold. ' +
        'Journal of Ordinary Closeness, 7(2), 101–118. https://doi.org/10.5555/joc.2019.7.2.101',
    )
    await page.getByRole('link', {name: 'Back to the citation of source 1, place b'}).click()
    await expect(page).toHaveURL(/#cited_1_2$/)
  })
})

test.describe('an article with JavaScript on a desktop', () => {
  test.use({viewport: desktop})

  test('can be passed on: by its address, a letter, and the share sheet of the device', async ({
    page,
    system,
  }) => {
    await page.addInitScript(() => {
      navigator.share = async (data) => void (document.title = JSON.stringify(data))
    })
    await page.goto(system.site + richPath)
    const share = page.getByRole('region', {name: 'Share this article'})
    await expect(share.getByRole('link', {name: 'everything-a-text-can-hold'})).toBeVisible()
    await expect(share.getByRole('link', {name: 'Send it by e-mail'})).toHaveAttribute(
      'href',
      /^mailto:\?subject=The%20pause%20before%20an%20answer&body=.*everything-a-text-can-hold/,
    )
    await expect(share.getByRole('button', {name: 'Copy the address'})).toBeVisible()
    await share.getByRole('button', {name: 'Share…'}).click()
    await expect(page).toHaveTitle(
      /^\{"title":"The pause before an answer","url":"http.*everything-a-text-can-hold"\}$/,
    )
  })

  test('opens a note beside its mark, and closes it, with the keyboard alone', async ({
    page,
    system,
  }) => {
    await page.goto(system.site + richPath)
    const before = await page.locator('h2').last().boundingBox()
    const mark = page.getByRole('link', {name: 'Footnote 1', exact: true})
    await mark.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', {name: 'Footnote 1'})
    await expect(card).toContainText('Between strangers the gap is longer')
    await expect(card).toBeFocused()
    await expect(page).not.toHaveURL(/#/)
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(mark).toBeFocused()
    await page.getByRole('link', {name: 'Source 2, chapter 3'}).press('Enter')
    await expect(page.getByRole('dialog')).toContainText('A house with two doors')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', {name: 'Show in the list'})).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('#source_2')).toBeInViewport()
    expect((await page.locator('h2').last().boundingBox())?.height).toBe(before?.height)
  })

  test('keeps the focus position when Tab leaves a note in either direction', async ({
    page,
    system,
  }) => {
    await page.goto(system.site + richPath)
    const mark = page.getByRole('link', {name: 'Footnote 1', exact: true})
    const card = page.getByRole('dialog')
    const focused = page.locator(':focus')
    await mark.focus()
    await page.keyboard.press('Tab')
    const next = await focused.evaluate((element) => element.outerHTML)
    await page.keyboard.press('Shift+Tab')
    await expect(mark).toBeFocused()
    await expect(mark).toHaveAttribute('aria-haspopup', 'dialog')
    await expect(mark).toHaveAttribute('aria-expanded', 'false')

    await page.keyboard.press('Enter')
    await expect(card).toBeFocused()
    await expect(mark).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Shift+Tab')
    await expect(mark).toBeFocused()
    await expect(card).toBeHidden()
    await expect(mark).toHaveAttribute('aria-expanded', 'false')

    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', {name: 'Show in the list'})).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(card).toBeHidden()
    expect(await focused.evaluate((element) => element.outerHTML)).toBe(next)
    await expect(mark).not.toHaveAttribute('aria-expanded')
  })

  test('downloads a file from this site under its own file name', async ({page, system}) => {
    await page.goto(system.site + richPath)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', {name: 'Three breaths, a sheet'}).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('Three breaths.pdf')
    expect(new URL(download.url()).origin).toBe(system.site)
  })

  test('shows how to cite it', async ({page, system}) => {
    await page.goto(system.site + richPath)
    const citation = page.getByText('Author, S. (2026, March 1). The pause before an answer.')
    await expect(citation).toBeHidden()
    await page.getByText('Cite this article').click()
    await expect(citation).toBeVisible()
  })
})

test.describe('an article with JavaScript on a phone', () => {
  test.use({viewport: phone})

  test('scrolls a table that is wider than the page with the arrow keys', async ({
    page,
    system,
  }) => {
    await page.goto(system.site + richPath)
    const table = page.getByRole('region', {name: 'Three evenings, and the pauses in them'})
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await expectNoHorizontalScroll(page)
  })

  test('loads one script of its own, of less than 3 kB compressed', async ({page, system}) => {
    const own: string[] = []
    page.on('request', (request) => {
      const {pathname} = new URL(request.url())
      if (pathname.endsWith('.js') && !pathname.startsWith('/_next/')) own.push(pathname)
    })
    await page.goto(system.site + richPath, {waitUntil: 'load'})
    expect([...new Set(own)]).toEqual(['/elements/elements.js'])
    const {gzipSync} = await import('node:zlib')
    const script = await (await page.request.get(`${system.site}/elements/elements.js`)).body()
    expect(gzipSync(script, {level: 9}).length).toBeLessThan(3000)
  })
})
