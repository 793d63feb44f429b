import {expect, test} from 'vitest'
import {reachedFiles} from '../../scripts/pack/reached-files.ts'

/**
 * How many files somebody may have to read to understand one feature. A change that needs more has to bring
 * the number down elsewhere, or say here why it cannot.
 */
const limits: [feature: string, entry: string, files: number][] = [
  // A route reaches what every page needs, about 30 files: settings, content with its caches and previews, the lake's
  // client, the words of the site. The rest is the feature.
  // Credentials have a file of their own, because the page of an author shows them too; so have sharing,
  // the cards and dates of related articles, which lists show too, and the form to follow, which has a page of its own.
  // The addresses of videos and podcasts are data in files of their own, which Studio and import read too.
  ['the route of an article page', 'web/app/articles/[slug]/page.tsx', 74],
  ['the route of a list', 'web/app/articles/page.tsx', 50],
  // A feed has the whole text of its articles, so it reaches citations, pictures, recordings and players.
  ['a feed, given its content', 'web/exports/feeds/feed.ts', 25],
  ['the route of a feed', 'web/app/rss.xml/route.ts', 49],
  ['the request form', 'web/components/forms/request-form.tsx', 1],
  ['what receives the request form', 'web/requests/receive-request.ts', 4],
  ['the route with the request form', 'web/app/sessions/page.tsx', 43],
  ['the route that receives the request form', 'web/app/api/requests/route.ts', 39],
]

/** The words of one language. They are data, and nobody reads all languages to understand a feature. */
const catalogue = /^web\/words\/[a-z]{2}\//

test.each(limits)('%s reaches few files', (_feature, entry, files) => {
  const reached = new Set([...reachedFiles(entry)].filter((file) => !catalogue.test(file)))
  const reason = `${entry} imports more than ${files} files. Import less, or raise its limit with a reason in tests/repository/reach.test.ts`
  expect(reached.size, [reason, ...reached].join('\n')).toBeLessThanOrEqual(files)
})
