import {expect, test} from 'vitest'
import {removeOutsideRequests} from '../../../studio/build-plugins/remove-outside-requests.ts'

const font = '@font-face {\n font-family: Inter;\n src: url("https://fonts.example/a.woff2");\n}'
const page = `<head><link href="/static/favicon.ico"/><title>Sanity Studio</title><style>${font} html{margin:0}</style><script src="https://outside.example/bridge.js" async data-sanity-core></script></head>`

const plugin = removeOutsideRequests('Stillwater Studio')

function build(files: Record<string, string>): Record<string, string> {
  const bundle = Object.fromEntries(
    Object.entries(files).map(([fileName, source]) => [
      fileName,
      {type: 'asset' as const, fileName, source},
    ]),
  )
  removeOutsideRequests().generateBundle.handler({}, bundle)
  return Object.fromEntries(
    Object.entries(bundle).map(([fileName, {source}]) => [fileName, source]),
  )
}

test('the built styles request no fonts from other hosts', () => {
  expect(build({'static/lib.css': `${font}.a{src:url(/b.png)}`, 'a.svg': font})).toEqual({
    'static/lib.css': '.a{src:url(/b.png)}',
    'a.svg': font,
  })
})

test('the page of the development server requests nothing from other hosts', () => {
  expect(plugin.transformIndexHtml?.handler(page)).toBe(
    '<head><link href="/static/favicon.ico"/><title>Stillwater Studio</title><style> html{margin:0}</style></head>',
  )
})

test.for(['/a/styles.css', '/a/styles.css?direct'])(
  'styles have no font of another host: %s',
  (id) => {
    expect(plugin.transform.filter.id.test(id)).toBe(true)
    expect(plugin.transform.handler(`${font}.a{src:url(/b.png)}`)).toBe('.a{src:url(/b.png)}')
  },
)

test('a changed page of a new Sanity version stops the start with the name of the missing part', () => {
  expect(() => plugin.transformIndexHtml?.handler(page.replace(' data-sanity-core', ''))).toThrow(
    'the dashboard script cannot be found',
  )
})
