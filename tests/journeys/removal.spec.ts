import {openArticle} from '../browser/article-form.ts'
import {paragraph, reference, storeArticle} from '../browser/own-article.ts'
import {expectStoredText} from '../browser/stored-text.ts'
import {expect, test} from '../browser/test.ts'

const span = (key: string, text: string, marks: string[] = []) => ({
  _type: 'span',
  _key: key,
  text,
  marks,
})

const objects: [name: string, object: object, text: string][] = [
  ['footnote', {_type: 'footnote', _key: 'o', text: [paragraph('n', 'A note')]}, '{A note}'],
  ['citation', {_type: 'citation', _key: 'o', source: reference('removed-from-text')}, '{}'],
]

for (const [name, object, stored] of objects) {
  test(`after Backspace deletes a ${name}, the next keys are typed in its place`, async ({
    studio: page,
    system,
    client,
  }) => {
    const body = [{...paragraph('p', ''), children: [span('a', 'One'), object, span('b', ' two')]}]
    await client.createIfNotExists({_id: 'removed-from-text', _type: 'source', title: 'A source'})
    const id = await storeArticle(client, `removed-${name}`, {body})
    const form = await openArticle(page, system.studio, id)
    const {keyboard} = page
    const text = form.field('body').locator('[contenteditable=true]').first()
    await form.writeBody([''])
    await keyboard.type('!')
    await expectStoredText(client, id, `One${stored} two!`)
    for (const _ of ' two!') await keyboard.press('ArrowLeft')
    await keyboard.press('Backspace')
    await keyboard.type('X')
    await expect(text).toBeFocused()
    await expectStoredText(client, id, 'OneX two!')
  })
}

test('after a link is removed by its menu, the next keys are typed in the text', async ({
  studio: page,
  system,
  client,
}) => {
  const link = {_type: 'link', _key: 'l', href: 'https://example.org/'}
  const children = [span('a', 'One '), span('b', 'linked', ['l']), span('c', ' two')]
  const body = [{...paragraph('p', ''), markDefs: [link], children}]
  const id = await storeArticle(client, 'removed-link', {body})
  const form = await openArticle(page, system.studio, id)
  const {keyboard} = page
  const text = form.field('body').locator('[contenteditable=true]').first()
  await form.writeBody([''])
  await keyboard.type('!')
  await expectStoredText(client, id, 'One linked<https://example.org/> two!')
  await text.getByText('linked').click()
  await page.getByRole('button', {name: /Remove/}).click()
  await keyboard.type('X')
  await expect(text).toBeFocused()
  await expect
    .poll(async () => {
      const [block] = await client.fetch<{children: {text: string}[]; markDefs: object[]}[]>(
        '*[_id == $id][0].body',
        {id: `drafts.${id}`},
        {perspective: 'raw'},
      )
      const words = block?.children.map((child) => child.text).join('') ?? ''
      return {words: words.replace('X', ''), typed: words.includes('X'), links: block?.markDefs}
    })
    .toEqual({words: 'One linked two!', typed: true, links: []})
})
