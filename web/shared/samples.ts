/**
 * What the sample content says of its author and its site. The Studio compares it with what is stored, so that
 * nothing of it stays when the samples are removed.
 */
export const samplePerson = {
  name: 'Sample Author',
  shortBio:
    'This author is a sample who came with the system. Put yourself in their place: who you are, in a sentence or two.',
  bio: `This author is a sample. The name, the portrait and these words came with the system, so that there is something to read on the first day.

Open *Sample Author* in the Studio and put yourself in their place: your name, your picture, and a sentence or two about what you work on.`,
  portraitAlt:
    'A drawn figure without a face, a clay-coloured circle above dark blue shoulders, before a pale sun.',
  credentials: [
    {title: 'Sample doctorate', issuer: 'A sample university', status: 'inProgress'},
    {title: 'Sample training', issuer: 'A sample institute', status: 'held', date: '2020-06-30'},
  ],
  affiliations: [{name: 'A sample practice', role: 'Owner'}],
  specialities: ['Listening', 'Closeness', 'Repair'],
}

export const sampleSite = {
  title: 'Stillwater',
  description: 'Notes on attention, closeness and trust: how people come near, and stay.',
  footer: 'A sample site. Its words are here to be written over.',
  sessions: {label: 'Sessions', address: '/sessions'},
  callToAction: {
    state: 'open',
    text: 'Has something here stayed with you?',
    label: 'Request a session',
    waitingListText:
      'All hours are taken at the moment. On the waiting list you hear of the next one that is free.',
    waitingListLabel: 'Join the waiting list',
    closedText: 'No new sessions are offered at the moment.',
  },
}

/** The name of the source (`source.name`) of the sample's pictures, by which the Studio finds those that are left. */
export const samplePictures = 'stillwater-sample'

/** The types of the sample content besides the settings, in the order of deletion: articles refer to the others. */
export const sampleTypes = [
  'article',
  'page',
  'passage',
  'series',
  'offering',
  'topic',
  'source',
  'author',
] as const

export type SampleType = (typeof sampleTypes)[number]

export const sampleAuthorId = 'sample-author'

/** Returns whether a published id is one of the sample content. */
export function isSampleId(id: string): boolean {
  return id.startsWith('sample-')
}

/**
 * Returns whether a published document is a sample that the writer has not changed. A changed one is hers: it
 * is not marked, and removing the samples keeps it. The times of a draft with a single change are equal, too, so an
 * author with another name than the sample's is never one.
 */
export function isUnchangedSample(
  id: string,
  createdAt?: string,
  updatedAt?: string,
  name?: unknown,
): boolean {
  const isRenamed = id === sampleAuthorId && name !== samplePerson.name
  return isSampleId(id) && createdAt !== undefined && createdAt === updatedAt && !isRenamed
}
