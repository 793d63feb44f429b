import {createKeyOf} from '../portable-text.ts'
import {sampleAuthorId, samplePerson, sampleSite} from '../../web/shared/samples.ts'
import {referenceTo, sampleId} from './sample-id.ts'

/** The sample's settings and its author, to be replaced by the writer's own. */
export const topics = [
  {
    title: 'Communication',
    description: 'How people talk with each other so that both are heard, also when it is hard.',
    synonyms: ['Listening', 'Conversation', 'Talking'],
  },
  {
    title: 'Closeness',
    description: 'What brings people near each other, and what lets them stay there.',
    synonyms: ['Intimacy', 'Attachment'],
  },
  {
    title: 'Body and mind',
    description: 'What goes on inside us when we are with others, told without jargon.',
    synonyms: ['Nervous system', 'Neurobiology'],
  },
  {
    title: 'Trust',
    description: 'Promises, fairness and repair: what lets two people rely on each other.',
    synonyms: ['Security', 'Reliability'],
  },
]

export const series = [
  {
    title: 'The way back',
    description:
      'Two articles on what to do once it has gone wrong: how to speak, and what to have agreed on.',
  },
]

export const passages = [
  {
    name: 'not-advice',
    title: 'Not a diagnosis',
    kind: 'disclaimer',
    text: 'This article is meant to be thought about. It is no diagnosis, and it does not take the place of a conversation with somebody who knows you. If something in it worries you, speak with a doctor or a therapist whom you trust.',
  },
]

export const pages = [
  {
    title: 'Questions',
    kind: 'questions',
    seo: {
      description:
        'This page is a sample: what people ask before a first conversation, and how they can be answered.',
    },
    text: `## What happens in a first conversation?

You tell what has brought you, as much or as little as you like. At the end we both say whether it makes sense to go on.

## Do we have to come together?

No. Many begin alone, and the other joins later or not at all.

## What if I cannot come?

Tell me a day before, and nothing is charged. Write by e-mail or leave a message:

- until noon, and the hour goes to somebody on the waiting list
- later, and we look for another day`,
  },
]

export const offerings = [
  {
    title: 'First conversation',
    summary:
      'This kind of session is a sample. Half an hour to hear what you are looking for, and whether this is the place for it.',
    forWhom: 'Anyone who would like to ask before deciding.',
    place: 'remote',
    minutes: 30,
    fee: {kind: 'free'},
    order: 1,
  },
  {
    title: 'Session for two',
    summary:
      'This kind of session is a sample. Two people, one subject that keeps coming back, and enough time for both to be heard.',
    forWhom: 'Couples, and others who rely on each other.',
    place: 'both',
    location: 'Sample Street, Anytown',
    minutes: 80,
    fee: {kind: 'onRequest'},
    order: 2,
  },
]

export const person = {
  name: samplePerson.name,
  shortBio: samplePerson.shortBio,
  bio: samplePerson.bio,
  credentials: withKeys('credential', samplePerson.credentials),
  affiliations: withKeys('affiliation', samplePerson.affiliations),
  specialities: samplePerson.specialities,
}

export const settings = {
  _id: 'settings',
  _type: 'settings',
  title: sampleSite.title,
  description: sampleSite.description,
  language: 'en',
  navigation: withKeys('navigationItem', [
    {label: 'Articles', address: '/articles'},
    sampleSite.sessions,
    {label: 'About', target: referenceTo(sampleAuthorId)},
  ]),
  footer: {
    text: sampleSite.footer,
    links: withKeys('navigationItem', [
      {label: 'Questions', target: referenceTo(sampleId('page', 'questions'))},
      {label: 'Privacy', address: '/privacy'},
    ]),
  },
  callToAction: sampleSite.callToAction,
  careNotes: withKeys('careNote', [
    {
      region: 'Anywhere',
      text: 'If you or somebody near you is in danger now, call the emergency number of the country that you are in.',
    },
    {
      region: 'European Union',
      text: '112 reaches the emergency services in every country of the European Union, free of charge.',
      label: 'Call 112',
      address: 'tel:112',
    },
    {
      region: 'United States',
      text: '988 reaches the Suicide & Crisis Lifeline, by call or text message, at any hour.',
      label: 'Call 988',
      address: 'tel:988',
    },
  ]),
  requests: {retentionMonths: 12},
}

/** Returns the entries of a list with the types and keys that the Studio stores. */
export function withKeys(_type: string, entries: object[]): object[] {
  const keyOf = createKeyOf()
  return entries.map((entry) => ({_type, _key: keyOf(JSON.stringify(entry)), ...entry}))
}
