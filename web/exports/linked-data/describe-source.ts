import type {CreativeWork} from 'schema-dts'
import type {CslItem, CslName, CslType} from '../../shared/csl.ts'
import {sourceAddress} from '../../text/citations/source.ts'

/** Describes a work that an article cites. */
export function describeSource(source: CslItem): CreativeWork {
  const {title = '', author = [], issued, DOI, publisher} = source
  const year = issued?.['date-parts'][0][0]
  const url = sourceAddress(source)
  const about = {
    name: title,
    ...(author.length > 0 && {author: author.map(describeName)}),
    ...(year !== undefined && {datePublished: String(year)}),
    ...(publisher && {publisher: {'@type': 'Organization', name: publisher} as const}),
    ...(url && {url}),
    ...(DOI && {identifier: {'@type': 'PropertyValue', propertyID: 'DOI', value: DOI} as const}),
  }
  return types[source.type](source, about)
}

type About = Partial<Pick<Exclude<CreativeWork, string>, 'name'>> & object

/** Schema.org's type for each kind of source, with its container. */
const types: Record<CslType, (source: CslItem, about: About) => CreativeWork> = {
  'article-journal': ({'container-title': container, volume, issue, page}, about) => ({
    '@type': 'ScholarlyArticle',
    ...about,
    ...(page && {pagination: page}),
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
  chapter: ({'container-title': container, page}, about) => ({
    '@type': 'Chapter',
    ...about,
    ...(page && {pagination: page}),
    ...(container && {isPartOf: {'@type': 'Book', name: container}}),
  }),
  thesis: (_, about) => ({'@type': 'Thesis', ...about}),
  report: (_, about) => ({'@type': 'Report', ...about}),
  webpage: ({'container-title': container}, about) => ({
    '@type': 'WebPage',
    ...about,
    ...(container && {isPartOf: {'@type': 'WebSite', name: container}}),
  }),
  speech: (_, about) => ({'@type': 'CreativeWork', ...about}),
}

function describeName({family, given, suffix, literal}: CslName) {
  if (literal || !family) {
    return {'@type': 'Organization', name: literal ?? given ?? ''} as const
  }
  return {
    '@type': 'Person',
    name: [given, family, suffix].filter(Boolean).join(' '),
    familyName: family,
    ...(given && {givenName: given}),
    ...(suffix && {honorificSuffix: suffix}),
  } as const
}
