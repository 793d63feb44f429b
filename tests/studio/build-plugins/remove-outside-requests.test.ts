import {expect, test} from 'vitest'
import {removeOutsideRequests} from '../../../studio/build-plugins/remove-outside-requests.ts'

const font = '@font-face {\n font-family: Inter;\n src: url("https://fonts.example/a.woff2");\n}'
const page = `<head><link href="/static/favicon.ico"/><title>Sanity Studio</title><style>${font} html{margin:0}</style><script src="https://outside.example/bridge.js" async data-sanity-core></script></head>`

function build(files: Record<string, string>): Record<string, string> {
  const bundle = Object.fromEntries(
    Object.entries(files).map(([fileName, source]) => [
      fileName,
      {type: 'asset' as const, fileName, source},
    ]),
  )
  removeOutsideRequests({title: 'Stillwater Studio', basePath: '/studio'}).generateBundle.handler(
    {},
    bundle,
  )
  return Object.fromEntries(
    Object.entries(bundle).map(([fileName, {source}]) => [fileName, source]),
  )
}

test('the built page and its styles request nothing from other hosts, and the paths of the icons are correct', () => {
  expect(build({'index.html': page, 'static/lib.css': `${font}.a{src:url(/b.png)}`})).toEqual({
    'index.html':
      '<head><link href="/studio/static/favicon.ico"/><title>Stillwater Studio</title><style> html{margin:0}</style></head>',
    'static/lib.css': '.a{src:url(/b.png)}',
  })
})

test('a changed page of a new Sanity version stops the build with the name of the missing part', () => {
  expect(() => build({'index.html': page.replace(' data-sanity-core', '')})).toThrow(
    'the dashboard script cannot be found',
  )
})
