import {readdirSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {
  archivePageOf,
  hrefPattern,
  isOwnSegment,
  isOwnPath,
  parseHref,
  typesWithPage,
} from '../../web/shared/href.ts'
import {sourceFiles} from './source-files.ts'

const app = resolve(import.meta.dirname, '../../web/app')

/** The routes of the pages: `/articles/[slug]`. */
const routes = sourceFiles(app)
  .filter((file) => basename(file) === 'page.tsx')
  .map((file) => `/${relative(app, dirname(file))}`)

/** Pages that `web/proxy.ts` shows at the path of another. */
const shownElsewhere = ['/missing', '/unavailable']

test('finds the routes', () => {
  expect(routes).toContain('/')
  expect(routes).toContain('/articles/[slug]')
})

// `proxy.ts` responds with 404 to every other path, without a hint.
test.each(routes)('web/shared/href.ts knows the page %s', (route) => {
  const path = route.replace('[slug]', 'a').replace('[number]', '2')
  const isKnown =
    isOwnPath(path) || parseHref(path) !== undefined || archivePageOf(path) !== undefined
  expect(
    isKnown || shownElsewhere.includes(path),
    'Add a page at a fixed path to `fixedPages`, and a type with pages to `folders`.',
  ).toBe(true)
})

test.each(typesWithPage)('web/app has the page of the type %s', (type) => {
  const route = hrefPattern(type).replace(':slug', '[slug]')
  expect(routes, `Add web/app${route}/page.tsx, or remove ${type} from \`folders\``).toContain(
    route,
  )
})

const names = (folder: string) => readdirSync(resolve(import.meta.dirname, '../../web', folder))

// Folders of files that only some builds have, and those of features to come.
const reservedToo = ['embed', 'preview', 'elements']

// A plain page is at the root, where it would hide a route of the site, or be hidden by it.
test('no plain page can have the address of a route or a public folder', () => {
  const segments = [...names('app'), ...names('public'), ...reservedToo].filter((name) =>
    /^[a-z0-9-]+$/.test(name),
  )
  expect(segments).toContain('articles')
  expect(
    segments.filter((name) => !isOwnSegment(name)),
    'Add each to `ownSegments` in web/shared/href.ts',
  ).toEqual([])
})
