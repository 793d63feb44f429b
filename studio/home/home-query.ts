import type {ArticleEntry, HomeFacts, RequestEntry} from './home-facts.ts'
import {attentions} from '../structure/attention.ts'
import {sampleAuthorId, sampleTypes} from '../../web/shared/samples.ts'
import {hasStatus} from '../requests/request-filters.ts'

/** How many documents a list on the home page shows. */
const shown = 5

const isArticle = '_type == "article"'
const isDraft = '_id in path("drafts.*")'
const isPublished = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'
const isOwn = '!string::startsWith(_id, "sample-") && !string::startsWith(_id, "drafts.sample-")'

/** Articles of the writer’s own that readers see. A sample that she has changed is hers. */
const isPublic = `${isArticle} && ${isPublished} && publishedAt <= now() &&
  (${isOwn} || _createdAt != _updatedAt)`

/** Selects `StoredFacts`. Use it with the perspective `raw`. */
export const storedQuery = /* groq */ `{
  "siteName": *[_id == "settings"][0].title,
  "siteDescription": *[_id == "settings"][0].description,
  "authors": *[_type == "author" && ${isPublished}] {_id, name},
  "sampleAuthor": *[_id == "${sampleAuthorId}"][0] {
    _id, _type, shortBio, bio, portrait {alt}, credentials, affiliations, specialities
  },
  "samples": count(*[
    _type in ${JSON.stringify(sampleTypes.filter((type) => type !== 'author'))} &&
    string::startsWith(_id, "sample-") && _createdAt == _updatedAt &&
    count(*[references(^._id) && ${isOwn} && !(_type in ["settings", "redirect"])]) == 0
  ]),
  "ownPublished": count(*[${isPublic}]),
  "begun": *[${isArticle} && ${isDraft} && ${isOwn}] | order(_updatedAt desc, _id asc) [0...1] {
    "id": string::split(_id, "drafts.")[1]
  },
  "published": *[${isPublic}] | order(publishedAt desc, _id asc) [0...${shown}] {
    "id": _id, title, "date": publishedAt
  },
  "drafts": *[${isArticle} && ${isDraft}] | order(_updatedAt desc, _id asc) [0...${shown}] {
    "id": string::split(_id, "drafts.")[1], title, "date": _updatedAt
  },
  "draftCount": count(*[${isArticle} && ${isDraft}]),
  "scheduled": *[${isArticle} && ${isPublished} && publishedAt > now()]
    | order(publishedAt asc, _id asc) [0...${shown}] {"id": _id, title, "date": publishedAt},
  "scheduledCount": count(*[${isArticle} && ${isPublished} && publishedAt > now()])
}`

export interface StoredFacts extends HomeFacts {
  drafts: ArticleEntry[]
  draftCount: number
  scheduled: ArticleEntry[]
  scheduledCount: number
  /** The latest of `ownPublished`. */
  published: ArticleEntry[]
}

const isNew = hasStatus('new')

/** Selects `TodoFacts`. Use it with the perspective `drafts`. */
export const todoQuery = /* groq */ `{
  "requests": *[${isNew}] | order(receivedAt desc, _id asc) [0...${shown}] {
    "id": _id, name, "date": receivedAt
  },
  "requestCount": count(*[${isNew}]),
  "attention": {${attentions.map(({id, filter}) => `"${id}": count(*[${filter}])`).join(', ')}}
}`

export interface TodoFacts {
  requests: RequestEntry[]
  requestCount: number
  attention: Record<string, number>
}

export const listened = `*[_type in ${JSON.stringify([...sampleTypes, 'settings', 'request'])}]`
