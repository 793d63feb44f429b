import {leftovers} from '../samples/leftovers.ts'
import {namesOfLeftovers} from '../samples/names-of-leftovers.ts'
import {isSampleId, samplePerson, sampleSite} from '../../web/shared/samples.ts'

export interface ArticleEntry {
  id: string
  title: string | null
  /** When it was changed, or when readers see it. */
  date: string | null
}

export interface RequestEntry {
  id: string
  name: string | null
  date: string | null
}

/** What decides which first steps are done. */
export interface HomeFacts {
  siteName: string | null
  /** What the site is about: the sentence with which its home page begins. */
  siteDescription: string | null
  authors: {_id: string; name: string | null}[]
  /** The published sample author, whom a writer replaces by herself; null if there is none. */
  sampleAuthor: Record<string, unknown> | null
  /** How many sample documents there are that the writer has neither changed nor uses. */
  samples: number
  /** How many articles of the writer's own readers see, with samples that she has changed. */
  ownPublished: number
  /** The draft of an article of the writer's own that she changed last, if there is one. */
  begun: {id: string}[]
}

export type StepId = 'site' | 'author' | 'article' | 'samples'

export interface FirstStep {
  id: StepId
  title: string
  /** What to do, or what was done. */
  sentence: string
  isDone: boolean
}

/** Returns what a writer does first, in order, and which of it is done. */
export function firstSteps(facts: HomeFacts): FirstStep[] {
  const {siteName, siteDescription, authors, sampleAuthor, samples, ownPublished, begun} = facts
  const isNamed = Boolean(siteName) && siteName !== sampleSite.title
  const isDescribed = Boolean(siteDescription) && siteDescription !== sampleSite.description
  const person = authors.find(
    ({_id, name}) => name && (!isSampleId(_id) || name !== samplePerson.name),
  )
  const leftOver =
    person && person._id === sampleAuthor?.['_id'] ? leftovers(sampleAuthor) : ([] as string[])
  return [
    {
      id: 'site',
      title: 'Name your site, and say what it is about',
      sentence: isNamed
        ? `It is called ${siteName}.${isDescribed ? '' : ` ${aboutMissing(siteDescription)}`}`
        : 'The name stands at the top of every page. What it is about is the first sentence of the home page.',
      isDone: isNamed && isDescribed,
    },
    {
      id: 'author',
      title: 'Say who you are',
      sentence: person
        ? [`You write as ${person.name}.`, stillSample(leftOver)].filter(Boolean).join(' ')
        : 'Your name, a picture, and a few sentences about your work.',
      isDone: Boolean(person) && leftOver.length === 0,
    },
    {
      id: 'article',
      title: 'Publish a first article',
      sentence:
        ownPublished > 0
          ? 'Readers can read it.'
          : begun.length > 0
            ? 'It is begun. Readers see it once you press Publish.'
            : 'A title and a text are enough.',
      isDone: ownPublished > 0,
    },
    {
      id: 'samples',
      title: 'Remove the samples',
      sentence:
        samples === 0
          ? 'Nothing of them is left.'
          : 'They show how a site looks. Take them away together once you do not need them.',
      isDone: samples === 0,
    },
  ]
}

/** Returns what helps once the first steps are done, by the address of the site. */
export function nextStep(origin: string): string {
  const {hostname, host} = new URL(origin)
  return /^(?:localhost|127\.|\[::1\])/.test(hostname)
    ? 'So far only this machine can open your site. Whoever sets it up on a server finds the steps in docs/deploy.md.'
    : `Share its address: ${host}. Each article has one of its own, and readers find feeds at the foot of every page.`
}

function aboutMissing(description: string | null): string {
  return description
    ? 'The home page still begins with the sample’s sentence. Write your own as its description.'
    : 'Its description is still empty: the home page begins with it.'
}

function stillSample(paths: string[]): string {
  return paths.length > 0 ? `Still the sample’s: ${namesOfLeftovers(paths)}.` : ''
}

/** Returns the id of the author that the writer edits to say who she is: the sample's, or the only one. */
export function ownAuthorId(authors: HomeFacts['authors']): string | undefined {
  const sample = authors.find(({_id}) => isSampleId(_id))
  return sample?._id ?? (authors.length === 1 ? authors[0]?._id : undefined)
}
