import {defineQuery} from 'groq'

/** How many articles a feed has at most. */
const feedLength = 50

/** How many articles the page of an author or topic, and the results of a search, list at most. */
const listLength = 100

/** How many articles the first page shows. The archive has `pageLength` on a page (`content/site.ts`). */
const homeLength = 13

/** A picture with everything that its markup needs. Pages skip a picture without an asset. */
const imageFields = /* groq */ `
  alt,
  crop,
  hotspot,
  "asset": asset->{
    _id,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": select(metadata.isOpaque => metadata.lqip)
  }
`

/** The fields of a link. */
const linkFields = /* groq */ `_id, _type, title, "slug": slug.current`

/**
 * The filter for articles that readers can see: those with a slug and a publication date that has passed. In a
 * preview (`$preview`) the date does not matter.
 */
const readableArticle = /* groq */ `
  _type == "article" && defined(slug.current)
  && ($preview || dateTime(publishedAt) <= dateTime(now()))
`

/** The filter for articles that appear in lists, as neighbours and in exports. */
const listedArticle = /* groq */ `${readableArticle} && seo.noIndex != true`

/** The filter for what search engines may list, among documents that readers can see. */
const indexable = /* groq */ `seo.keepFromSearchEngines != true`

/** The filter for plain pages, which have no date. */
const plainPage = /* groq */ `_type == "page" && defined(slug.current)`

/**
 * The filter for the other documents with a page of their own. It has the types of `typesWithPage` in
 * `web/shared/href.ts`, as a text because typegen reads this file without running it.
 */
const otherPage = /* groq */ `_type in ["author", "topic", "series", "page"] && defined(slug.current)`

/** The target of a link in a text. It has no slug if readers cannot see it. */
const linkTargetFields = /* groq */ `
  _type,
  "slug": select(_type != "article" || (${readableArticle}) => slug.current)
`

/** The marks of a block, with the targets of its internal links. */
const markDefFields = /* groq */ `
  markDefs[] {
    ...,
    _type == "internalLink" => {"target": reference->{${linkTargetFields}}}
  }
`

/** The fields of a text without notes. */
const plainTextFields = /* groq */ `..., ${markDefFields}`

const sourceFields = /* groq */ `
  _id,
  kind,
  title,
  authors[] {family, given, suffix},
  year,
  container,
  volume,
  issue,
  pages,
  publisher,
  doi,
  url,
  accessed
`

/** An article's body with everything that it references. */
const bodyFields = /* groq */ `
  ...,
  _type == "block" => {
    ${markDefFields},
    children[] {
      ...,
      _type == "footnote" => {text[] {${plainTextFields}}},
      _type == "citation" => {"source": source->{${sourceFields}}}
    }
  },
  _type == "figure" => {${imageFields}},
  _type == "gallery" => {pictures[] {..., ${imageFields}}},
  _type == "callout" => {text[] {${plainTextFields}}},
  _type == "passageUse" => {"passage": passage->{text[] {${plainTextFields}}}},
  _type == "download" => {"file": file.asset->{_id, originalFilename, extension, size}},
  _type == "media" => {still {${imageFields}, decorative}},
  _type == "audio" => {"file": file.asset->{_id, originalFilename, extension, size}}
`

/**
 * An article's authors. Articles from before there could be several have a single `author`, until
 * `migrations/article-authors` moves it.
 */
const authorRefs = /* groq */ `coalesce(authors, [author])`

/**
 * An article's publication time. Compare and sort by this and not by the string, which can have any offset and
 * precision. Articles without a date, as in a preview, sort as the oldest.
 */
const published = /* groq */ `coalesce(dateTime(publishedAt), dateTime("0001-01-01T00:00:00Z"))`

const newestFirst = /* groq */ `order(${published} desc, _id desc)`

/** The order of a series' parts: by number, and parts without a number by date. */
const partsInOrder = /* groq */ `
  order(coalesce(part, 1000000) asc, ${published} asc, _id asc)
`

/** A card without a lede, so that a change of the lede leaves the pages of related articles as they are. */
const smallCardFields = /* groq */ `
  ${linkFields},
  language,
  publishedAt,
  cover {${imageFields}}
`

const articleCardFields = /* groq */ `
  _id,
  _type,
  title,
  language,
  "slug": slug.current,
  lede,
  publishedAt,
  cover {${imageFields}}
`

/** An author's name, in full and in the parts used in citations. */
const nameFields = /* groq */ `name, kind, family, given, suffix, guessedFrom`

const bioFields = /* groq */ `
  _id,
  _type,
  ${nameFields},
  "slug": slug.current,
  portrait {${imageFields}},
  shortBio,
  bio,
  credentials[] {_key, title, issuer, status, date},
  affiliations[] {_key, name, role, url},
  profiles[] {_key, label, url},
  specialities
`

const offeringFields = /* groq */ `
  _id,
  _type,
  title,
  "slug": slug.current,
  summary,
  forWhom,
  place,
  location,
  minutes,
  fee {kind, amount, currency}
`

/** The session types in the writer's order. */
const offerings = /* groq */ `
  *[_type == "offering" && defined(slug.current)]
    | order(coalesce(order, 1000000) asc, title asc, _id asc) {${offeringFields}}
`

/**
 * Whether sessions are offered: there is a session type, or a call to action that leads to the request form. This is the
 * only rule about it. Without them there is no page at `/sessions`, and nothing leads to it. A closed call to action
 * still has the page, which says so.
 */
const offersSessions = /* groq */ `
  count(*[_type == "offering" && defined(slug.current)]) > 0
  || count(*[
    _type == "settings" && _id == "settings" && defined(callToAction)
    && (coalesce(callToAction.target, "") == "" || callToAction.target match "sessions")
  ]) > 0
`

/** An entry of the navigation or the footer. */
const navigationFields = /* groq */ `_key, label, address, target->{${linkTargetFields}}`

/** The content around every page. */
export const siteQuery = defineQuery(`{
  "settings": *[_type == "settings" && _id == "settings"][0] {
    title,
    description,
    language,
    navigation[] {${navigationFields}},
    footer {text, links[] {${navigationFields}}, elsewhere[] {_key, label, url}, imprint},
    design {
      accent,
      fonts,
      wordmark,
      logo {${imageFields}},
      icon {${imageFields}},
      shareImage {${imageFields}}
    },
    callToAction {
      state,
      text,
      label,
      target,
      waitingListText,
      waitingListLabel,
      closedText
    },
    careNotes[] {_key, region, text, label, address}
  },
  "topics": *[
    _type == "topic" && defined(slug.current)
    && count(*[${listedArticle} && ^._id in topics[]._ref]) > 0
  ] | order(lower(title) asc, _id asc) {${linkFields}},
  "profiles": *[_type == "author" && defined(profiles)] | order(_id asc) [0...20].profiles[].url,
  "offersSessions": ${offersSessions}
}`)

/**
 * The latest articles, the one that the settings feature, and the authors, because a single author introduces the site. The
 * featured article has no slug if readers cannot see it.
 */
export const homeQuery = defineQuery(`{
  "articles": *[${listedArticle}] | ${newestFirst} [0...${homeLength}] {${articleCardFields}},
  "featured": *[_type == "settings" && _id == "settings"][0].home.featured->{
    ${articleCardFields},
    "title": select(${listedArticle} => title),
    "slug": select(${listedArticle} => slug.current)
  },
  "sections": *[_type == "settings" && _id == "settings"][0].home.sections[] {part, hidden},
  "authors": *[_type == "author"] | order(_id asc) [0...2] {
    _id,
    _type,
    name,
    "slug": slug.current,
    portrait {${imageFields}},
    shortBio
  }
}`)

/** One page of the archive. */
export const archiveQuery = defineQuery(`{
  "articles": *[${listedArticle}] | ${newestFirst} [$start...$end] {${articleCardFields}},
  "total": count(*[${listedArticle}])
}`)

/** The number of articles in the archive. */
export const archiveTotalQuery = defineQuery(`count(*[${listedArticle}])`)

export const seriesQuery = defineQuery(`
  *[_type == "series" && slug.current == $slug] | order(_id asc) [0] {
    ${linkFields},
    description,
    "articles": *[${listedArticle} && series._ref == ^._id]
      | ${partsInOrder} {${articleCardFields}, part}
  }
`)

/** The fields of an article or a plain page that are searched, and the documents that they depend on. */
const searchedFields = /* groq */ `
  _id,
  _rev,
  _type,
  title,
  "slug": slug.current,
  "lede": coalesce(lede, select(_type == "page" => seo.description)),
  language,
  publishedAt,
  "authors": ${authorRefs}[]->{name},
  topics[]->{title, synonyms},
  body[] {${bodyFields}},
  "references": {
    "authors": ${authorRefs}[]._ref,
    "topics": topics[]._ref,
    "passages": body[_type == "passageUse"].passage._ref,
    "sources": body[_type == "block"].children[_type == "citation"].source._ref
  }
`

/**
 * The versions of all documents that the search index is made from. The index fetches those again that have another
 * version than before.
 */
export const searchVersionsQuery = defineQuery(`{
  "pages": *[${plainPage}] | order(_id asc) [0...1000] {_id, _rev},
  "articles": *[${listedArticle}] | ${newestFirst} [0...$end] {_id, _rev},
  "references": *[_type in ["author", "topic", "source", "passage"]] {_id, _rev}
}`)

/** The texts that the search index adds. */
export const searchedArticlesQuery = defineQuery(`{
  "articles": *[${listedArticle} && _id in $ids] {${searchedFields}},
  "pages": *[${plainPage} && _id in $ids] {${searchedFields}}
}`)

/**
 * The articles that contain all words anywhere ($anywhere), sorted by how well they match the words as \`match\`
 * splits texts ($words). For a search without the index.
 */
export const searchQuery = defineQuery(`
  *[
    ((${listedArticle}) || (${plainPage}))
    && [title, lede, pt::text(body), array::join(topics[]->title, " ")] match $anywhere
  ]
    | score(boost(title match $words, 4), boost(lede match $words, 2), pt::text(body) match $words)
    | order(_score desc, ${published} desc, _id desc) [0...${listLength}] {${searchedFields}}
`)

/** Whether the page with the request form exists. */
export const offersSessionsQuery = defineQuery(`{"offersSessions": ${offersSessions}}`)

/** The session types, and the texts around the request form. */
export const sessionsQuery = defineQuery(`{
  "offerings": ${offerings},
  "requests": *[_type == "settings" && _id == "settings"][0].requests {retentionMonths, consent}
}`)

/** The owner's text about privacy, which follows the built-in text. */
export const privacyQuery = defineQuery(`*[_type == "settings" && _id == "settings"][0] {
  privacy[] {${plainTextFields}},
  "retentionMonths": requests.retentionMonths
}`)

/** The article that a request for a session came from. */
export const originQuery = defineQuery(`
  *[${readableArticle} && slug.current == $slug] | order(_id asc) [0] {_id, title}
`)

/** The titles and addresses of all documents with a page, to suggest on the page for status 404. */
export const titlesQuery = defineQuery(`
  *[
    (${listedArticle}) || (${otherPage})
  ] | order(_id asc) [0...2000] {
    _id, _type, "title": coalesce(title, name), "slug": slug.current, language
  }
`)

/** Previous and next follow one total order: by date, then by id. */
export const articleQuery = defineQuery(`
  *[${readableArticle} && slug.current == $slug] | order(_id asc) [0] {
    ${articleCardFields},
    _updatedAt,
    seo {title, description, canonical, noIndex, keepFromSearchEngines, image {${imageFields}}},
    body[] {${bodyFields}},
    "authors": ${authorRefs}[]->{${bioFields}},
    topics[]->{${linkFields}},
    part,
    series->{
      ${linkFields},
      "parts": *[${listedArticle} && series._ref == ^._id]
        | ${partsInOrder} {${linkFields}, language, part}
    },
    review {date, by->{_type, ${nameFields}, "slug": slug.current}},
    related[]->{
      ${smallCardFields},
      "title": select(${listedArticle} => title),
      "slug": select(${listedArticle} => slug.current)
    },
    "alike": *[
      ${listedArticle} && _id != ^._id
      && count((topics[]._ref)[@ in ^.^.topics[]._ref]) > 0
    ]
      | order(
        count((topics[]._ref)[@ in ^.^.topics[]._ref]) desc,
        ${published} desc,
        _id desc
      ) [0...8] {${smallCardFields}},
    "previous": *[
      ${listedArticle}
      && (
        dateTime(publishedAt) < dateTime(^.publishedAt)
        || (dateTime(publishedAt) == dateTime(^.publishedAt) && _id < ^._id)
      )
    ] | ${newestFirst} [0] {${linkFields}, language},
    "next": *[
      ${listedArticle}
      && (
        dateTime(publishedAt) > dateTime(^.publishedAt)
        || (dateTime(publishedAt) == dateTime(^.publishedAt) && _id > ^._id)
      )
    ] | order(${published} asc, _id asc) [0] {${linkFields}, language}
  }
`)

/** All articles for the export as Markdown, in steps: those after `$after`, by id. */
export const exportQuery = defineQuery(`
  *[_type in ["article", "page"] && _id > $after] | order(_id asc) [0...100] {
    _id,
    _type,
    _updatedAt,
    title,
    "slug": slug.current,
    "lede": coalesce(lede, select(_type == "page" => seo.description)),
    language,
    publishedAt,
    cover {${imageFields}},
    "canonical": seo.canonical,
    body[] {${bodyFields}},
    "authors": ${authorRefs}[]->{name},
    topics[]->{title},
    series->{title},
    part
  }
`)

/** The session types are those of the site: of its only author. With several authors, nothing says whose they are. */
export const authorQuery = defineQuery(`
  *[_type == "author" && slug.current == $slug] | order(_id asc) [0] {
    ${bioFields},
    "others": count(*[_type == "author" && _id != ^._id]),
    "offerings": ${offerings},
    "articles": *[${listedArticle} && ^._id in ${authorRefs}[]._ref]
      | ${newestFirst} [0...${listLength}] {${articleCardFields}}
  }
`)

/** A plain page with everything that its text references. */
export const pageQuery = defineQuery(`
  *[_type == "page" && slug.current == $slug] | order(_id asc) [0] {
    ${linkFields},
    _updatedAt,
    kind,
    seo {description, keepFromSearchEngines, image {${imageFields}}},
    body[] {${bodyFields}}
  }
`)

export const topicQuery = defineQuery(`
  *[_type == "topic" && slug.current == $slug] | order(_id asc) [0] {
    ${linkFields},
    description,
    "articles": *[${listedArticle} && ^._id in topics[]._ref]
      | ${newestFirst} [0...${listLength}] {${articleCardFields}}
  }
`)

/** An article with its full text, for feeds. */
const feedArticleFields = /* groq */ `
  ${articleCardFields},
  _updatedAt,
  "authors": ${authorRefs}[]->{_type, name, "slug": slug.current},
  topics[]->{title},
  body[] {${bodyFields}}
`

export const feedQuery = defineQuery(`
  *[${listedArticle}] | ${newestFirst} [0...${feedLength}] {${feedArticleFields}}
`)

export const topicFeedQuery = defineQuery(`
  *[_type == "topic" && slug.current == $slug] | order(_id asc) [0] {
    ${linkFields},
    description,
    "articles": *[${listedArticle} && ^._id in topics[]._ref]
      | ${newestFirst} [0...${feedLength}] {${feedArticleFields}}
  }
`)

/**
 * All pages that search engines may index, with the lists that each article appears on. An article with a canonical
 * address elsewhere is left out.
 */
export const sitemapQuery = defineQuery(`{
  "articles": *[${listedArticle} && ${indexable} && !defined(seo.canonical)] | ${newestFirst} {
    _type,
    "slug": slug.current,
    _updatedAt,
    publishedAt,
    "listedOn": [...coalesce(authors, [author])[]._ref, ...coalesce(topics[]._ref, []), series._ref]
  },
  "lists": *[${otherPage} && ${indexable}] | order(_id asc) {
    _id,
    _type,
    "slug": slug.current,
    _updatedAt
  },
  "offersSessions": ${offersSessions}
}`)

/** The lists in `llms.txt`. */
export const overviewQuery = defineQuery(`{
  "articles": *[${listedArticle} && ${indexable}] | ${newestFirst} [0...500] {${linkFields}, lede},
  "pages": *[${plainPage} && ${indexable}]
    | order(lower(title) asc, _id asc) [0...500] {${linkFields}, "description": seo.description},
  "series": *[
    _type == "series" && defined(slug.current)
    && count(*[${listedArticle} && series._ref == ^._id]) > 0
  ] | order(lower(title) asc, _id asc) {${linkFields}, description},
  "authors": *[_type == "author" && defined(slug.current)] | order(lower(name) asc, _id asc) {
    _type,
    name,
    "slug": slug.current,
    shortBio
  }
}`)

/** What is at a path: a document, or a redirect to a document that readers can see or to an address. */
export const pathQuery = defineQuery(`{
  "document": *[
    _type == $type && slug.current == $slug && (_type != "article" || (${readableArticle}))
  ] | order(_id asc) [0]._id,
  "redirect": *[_type == "redirect" && from in $paths]
    | order(select(from in $patterns => 1, 0) asc, length(from) desc, _id asc) [0] {
    address,
    gone,
    target->{${linkTargetFields}}
  }
}`)

/** The type and slug of a document. */
export const addressQuery = defineQuery(`*[_id == $id][0] {_type, "slug": slug.current}`)

/** The publication dates in the future by the lake's clock, and those since $since unless it is null. */
export const dueQuery = defineQuery(`{
  "now": now(),
  "dates": *[
    _type == "article"
    && (dateTime(publishedAt) > dateTime(now()) || dateTime(publishedAt) > dateTime($since))
  ][0...500].publishedAt
}`)
