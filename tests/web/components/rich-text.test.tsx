import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {RichText} from '../../../web/components/rich-text.tsx'

const invitation = {
  text: 'Would you like to talk?',
  label: 'request a session',
  target: 'mailto:a@b.example',
}

function render(value: unknown): string {
  return renderToStaticMarkup(createElement(RichText, {value, invitation})).replaceAll(
    / class="[^"]*"/g,
    '',
  )
}

function block(text: string, fields: object = {}) {
  return {
    _type: 'block',
    _key: text,
    style: 'normal',
    children: [span(text)],
    markDefs: [],
    ...fields,
  }
}

function span(text: string, ...marks: string[]) {
  return {_type: 'span', _key: text, text, marks}
}

function linked(address: unknown) {
  return block('', {
    children: [span('words', 'l')],
    markDefs: [{_type: 'link', _key: 'l', href: address}],
  })
}

const image = `image-${'a'.repeat(40)}-1000x500-jpg`

describe('each member of the body', () => {
  test.each([
    ['a paragraph', [block('Hello')], '<p>Hello</p>'],
    [
      'a heading with its anchor beside it',
      [block('Repair', {style: 'h2'})],
      '<div><h2 id="repair">Repair</h2><a href="#repair" aria-label="Link to the section “Repair”">#</a></div>',
    ],
    [
      'a quotation',
      [block('Be kind', {style: 'blockquote'})],
      '<blockquote><p>Be kind</p></blockquote>',
    ],
    [
      'a bulleted list',
      [block('One', {listItem: 'bullet', level: 1}), block('Two', {listItem: 'bullet', level: 1})],
      '<ul><li>One</li><li>Two</li></ul>',
    ],
    ['a numbered list', [block('One', {listItem: 'number', level: 1})], '<ol><li>One</li></ol>'],
    [
      'strong and emphasised words',
      [block('', {children: [span('a', 'strong'), span('b', 'em')]})],
      '<p><strong>a</strong><em>b</em></p>',
    ],
    ['a link', [linked('https://example.org/')], '<p><a href="https://example.org/">words</a></p>'],
    [
      'the call to action, with the words of the settings',
      [{_type: 'callToAction', _key: 'c'}],
      '<aside aria-label="Invitation"><p>Would you like to talk?</p><a href="mailto:a@b.example">request a session</a></aside>',
    ],
    [
      'the call to action, with words of its own',
      [{_type: 'callToAction', _key: 'c', label: 'Write to me'}],
      '<aside aria-label="Invitation"><p>Would you like to talk?</p><a href="mailto:a@b.example">Write to me</a></aside>',
    ],
  ])('%s', (_, value, markup) => {
    expect(render(value)).toBe(`<div>${markup}</div>`)
  })

  test('a figure has its size, its words and its caption', () => {
    const figure = {
      _type: 'figure',
      _key: 'f',
      asset: {_id: image},
      alt: 'A pond',
      caption: 'Still',
    }
    const markup = render([figure])
    expect(markup).toContain('alt="A pond"')
    expect(markup).toContain('width="1000" height="500"')
    expect(markup).toContain(`src="/images/local/production/${'a'.repeat(40)}-1000x500.jpg?w=960`)
    expect(markup).toContain('<figcaption>Still</figcaption>')
  })
})

describe('hostile or broken content', () => {
  test.each([
    ['a link that would run', [linked('javascript:alert(1)')], '<p>words</p>'],
    ['a link to data', [linked('data:text/html,x')], '<p>words</p>'],
    ['a link to nothing', [linked(undefined)], '<p>words</p>'],
    [
      'markup in the text',
      [block('<script>alert(1)</script>')],
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['an unknown block', [{_type: 'carousel', _key: 'x', html: '<b>'}], ''],
    ['an unknown mark', [block('', {children: [span('a', 'blink')]})], '<p>a</p>'],
    ['an unknown style', [block('a', {style: 'h1'})], '<p>a</p>'],
    ['an empty paragraph', [block('  ')], ''],
    ['an empty heading', [block('', {style: 'h2'})], ''],
    ['a figure without its asset', [{_type: 'figure', _key: 'f', asset: null}], ''],
    ['a figure with an odd asset', [{_type: 'figure', _key: 'f', asset: {_id: 'image-x"'}}], ''],
    ['holes', [null, 7, 'text', {}, block('a', {children: null}), block('b')], '<p>b</p>'],
    ['no array', 'text', ''],
    ['nothing', null, ''],
  ])('%s', (_, value, markup) => {
    expect(render(value)).toBe(`<div>${markup}</div>`)
  })

  test('a call to action that would run is not shown', () => {
    const hostile = {...invitation, target: 'javascript:alert(1)'}
    const value = [{_type: 'callToAction', _key: 'c'}]
    const markup = renderToStaticMarkup(createElement(RichText, {value, invitation: hostile}))
    expect(markup).not.toContain('aside')
  })

  test('two hundred levels of a list and a very long text are rendered', () => {
    const deep = Array.from({length: 200}, (_, i) =>
      block(`i${i}`, {listItem: 'bullet', level: i + 1}),
    )
    expect(render(deep)).toContain('i199')
    expect(render([block('word '.repeat(40_000))]).length).toBeGreaterThan(200_000)
  })

  test('nothing that is stored makes rendering fail or adds a script', () => {
    const members = fc.record(
      {
        _type: fc.constantFrom('block', 'figure', 'callToAction', 'span', 'x', ''),
        _key: fc.oneof(fc.string(), fc.integer()),
        style: fc.oneof(fc.constantFrom('h2', 'h3', 'normal', 'blockquote'), fc.jsonValue()),
        listItem: fc.oneof(fc.constantFrom('bullet', 'number'), fc.jsonValue()),
        level: fc.oneof(fc.integer(), fc.jsonValue()),
        children: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({_type: fc.constant('span'), text: fc.jsonValue(), marks: fc.jsonValue()}),
          ),
        ),
        markDefs: fc.jsonValue(),
        asset: fc.jsonValue(),
        crop: fc.jsonValue(),
        hotspot: fc.jsonValue(),
        alt: fc.jsonValue(),
        caption: fc.jsonValue(),
        label: fc.jsonValue(),
      },
      {requiredKeys: ['_type']},
    )
    fc.assert(
      fc.property(fc.array(members), (value) => {
        expect(render(value)).not.toContain('<script')
      }),
    )
  })
})
