import type {CreativeWork} from 'schema-dts'
import {sourceAddress, type PersonName, type Source} from '../citations/source.ts'

/** A work that an article cites. */
export function describeSource(source: Source): CreativeWork {
  const {title, authors, year, doi, publisher} = source
  const url = sourceAddress(source)
  const about = {
    name: title,
    ...(authors.length > 0 && {author: authors.map(describeName)}),
    ...(year !== undefined && {datePublished: String(year)}),
    ...(publisher && {publisher: {'@type': 'Organization', name: publisher} as const}),
    ...(url && {url}),
    ...(doi && {identifier: {'@type': 'PropertyValue', propertyID: 'DOI', value: doi} as const}),
  }
  return kinds[source.kind](source, about)
}

type About = Partial<Pick<Exclude<CreativeWork, string>, 'name'>> & object

/** Each kind by schema.org's own name for it, inside what it appeared in. */
const kinds: Record<Source['kind'], (source: Source, about: About) => CreativeWork> = {
  article: ({container, volume, issue, pages}, about) => ({
    '@type': 'ScholarlyArticle',
    ...about,
    ...(pages && {pagination: pages}),
    ...(container && {
      isPartOf: {
        '@type': 'PublicationIssue',
        ...(issue && {issueNumber: issue}),
        isPartOf: {
          '@type': 'PublicationVolume',
          ...(volume && {volumeNumber: volume}),
          isPartOf: {'@type': 'Periodical', name: container},
        },
      },
    }),
  }),
  book: (_, about) => ({'@type': 'Book', ...about}),
  chapter: ({container, pages}, about) => ({
    '@type': 'Chapter',
    ...about,
    ...(pages && {pagination: pages}),
    ...(container && {isPartOf: {'@type': 'Book', name: container}}),
  }),
  thesis: (_, about) => ({'@type': 'Thesis', ...about}),
  report: (_, about) => ({'@type': 'Report', ...about}),
  website: ({container}, about) => ({
    '@type': 'WebPage',
    ...about,
    ...(container && {isPartOf: {'@type': 'WebSite', name: container}}),
  }),
  talk: (_, about) => ({'@type': 'CreativeWork', ...about}),
}

/** An organisation has only a family name. */
function describeName({family, given}: PersonName) {
  return given
    ? ({
        '@type': 'Person',
        name: `${given} ${family}`,
        familyName: family,
        givenName: given,
      } as const)
    : ({'@type': 'Organization', name: family} as const)
}
