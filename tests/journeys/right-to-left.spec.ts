import type {SanityClient} from '@sanity/client'
import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {views, viewsOf} from '../browser/matrix.ts'
import {articleFields, paragraph} from '../browser/own-article.ts'
import {expect, test} from '../browser/test.ts'

const paths = ['/', '/articles/water', '/sessions', '/privacy', '/search?q=trust']

// A system of its own, because the language of the settings changes every page.
test.use({systemOptions: {settings: {SITE_TIME_ZONE: 'Asia/Jerusalem'}}})

const heading = (text: string) => ({...paragraph(text, text), style: 'h2'})
const item = (text: string, listItem: string) => ({...paragraph(text, text), listItem, level: 1})

async function storeHebrewSite(client: SanityClient): Promise<void> {
  const body = [
    {
      ...paragraph('p', 'המים שקטים בבוקר.'),
      children: [
        {_type: 'span', _key: 's', text: 'המים שקטים בבוקר.', marks: []},
        {_type: 'footnote', _key: 'f', text: [paragraph('n', 'וגם בערב.')]},
      ],
    },
    ...['התחלה', 'אמצע', 'סוף'].map(heading),
    ...['לשבת', 'לנשום'].map((text) => item(text, 'bullet')),
    ...['אחת', 'שתיים'].map((text) => item(text, 'number')),
    {_type: 'callout', _key: 'c', tone: 'practice', text: [paragraph('c', 'נשימה אחת.')]},
    {_type: 'pullQuote', _key: 'q', text: 'שקט אינו היעדר.', attribution: 'פתגם'},
    paragraph('latin', 'A sentence in Latin letters, with a stop.'),
  ]
  await client
    .transaction()
    .createOrReplace({
      _id: 'settings',
      _type: 'settings',
      title: 'מים שקטים',
      description: 'רשימות על קשב, קרבה ואמון.',
      language: 'he',
      callToAction: {state: 'open', text: 'נוח לדבר?'},
      navigation: [{_key: 'a', _type: 'navigationItem', label: 'מאמרים', address: '/articles'}],
    })
    .createOrReplace(
      articleFields('water', {title: 'על המים השקטים', lede: 'מה נשאר כשהרוח נחה.', body}),
    )
    .commit({visibility: 'sync'})
}

test.beforeAll(({client}) => storeHebrewSite(client))

for (const view of views()) {
  const {name, viewport, colorScheme} = view

  test.describe(name, () => {
    test.use({viewport, colorScheme})

    test('pages in Hebrew are accessible and as wide as the window', async ({page, system}) => {
      for (const path of paths.filter((_, index) => viewsOf(index).includes(view))) {
        await page.goto(system.site + path)
        await expect(page.locator('html[lang=he][dir=rtl]')).toHaveCount(1)
        await expectAccessible(page)
        await expectNoHorizontalScroll(page)
        if (process.env['SHOTS']) {
          const file = `${process.env['SHOTS']}/he-${name}-${path.replaceAll(/\W/g, '_')}.png`
          await page.screenshot({path: file, fullPage: true})
        }
      }
    })

    test('lists, notes and the form begin at the right', async ({page, system}) => {
      await page.goto(`${system.site}/articles/water`)
      const column = await page.getByText('המים שקטים בבוקר.').boundingBox()
      const right = (column?.x ?? 0) + (column?.width ?? 0)
      for (const list of ['ul:has(> li:text("לשבת"))', 'ol:has(> li:text("אחת"))']) {
        const inner = await page.locator(`${list} > li`).first().boundingBox()
        // The markers need space within the column.
        expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan(right - 5)
      }
      await page.locator('[role=doc-noteref]').click()
      const card = page.getByRole('dialog')
      await expect(card.getByRole('link', {name: 'הצגה ברשימה'})).toBeVisible()
      await expect(card).toHaveCSS('direction', 'rtl')
      await page.goto(`${system.site}/sessions`)
      const field = page.getByLabel('שמכם')
      await field.fill('רות')
      await expect(field).toHaveCSS('direction', 'rtl')
      await field.fill('Ruth')
      await expect(field).toHaveCSS('direction', 'ltr')
    })
  })
}
