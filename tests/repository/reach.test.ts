import {expect, test} from 'vitest'
import {reachedFiles} from './source-files.ts'

/**
 * How many files somebody may have to read to understand one feature. A change that needs more has to bring
 * the number down elsewhere, or say here why it cannot.
 */
const limits: [feature: string, entry: string, files: number][] = [
  // Credentials have a file of their own, because the page of an author shows them too; so have sharing,
  // the cards and dates of related articles, which lists show too, and the form to follow, which has a page of its own.
  // Every entry reaches the words of the site. The addresses of videos and podcasts are data in files of their own, which
  // Studio and import read too.
  ['an article page', 'web/app/articles/[slug]/page.tsx', 76],
  ['a feed', 'web/app/rss.xml/route.ts', 55],
  ['the page with the request form', 'web/app/sessions/page.tsx', 44],
  ['the request form', 'web/components/forms/request-form.tsx', 6],
  // Erasure and the connection to the mail server have files of their own, because followers need them too.
  ['the endpoint of the request form', 'web/app/api/requests/route.ts', 40],
]

/** The words of one language. They are data, and nobody reads all languages to understand a feature. */
const catalogue = /^web\/words\/[a-z]{2}\//

test.each(limits)('%s reaches few files', (_feature, entry, files) => {
  const reached = new Set([...reachedFiles(entry)].filter((file) => !catalogue.test(file)))
  expect(reached.size, [...reached].join('\n')).toBeLessThanOrEqual(files)
})
