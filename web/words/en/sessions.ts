// English: the catalogue from which the type of all others is derived. Written by the project.
import {createCounter} from '../plurals.ts'

const count = createCounter('en')

const months = (number: number) => count(number, {one: 'one month', other: '# months'})

/** The page with the session types and the request form, what becomes of a request, and privacy. */
export const sessions = {
  sessions: {
    title: 'Sessions',
    /** The name of a session type without one. */
    session: 'Session',
    for: 'For',
    where: 'Where',
    length: 'Length',
    fee: 'Fee',
    minutes: (minutes: number) => count(minutes, {one: '# minute', other: '# minutes'}),
    remote: 'Remote',
    inPerson: 'In person',
    inPersonOrRemote: 'In person or remote',
    orRemote: (place: string) => `${place}, or remote`,
    free: 'Free of charge',
    onRequest: 'On request',
    feeOnRequest: 'Fee on request',
    notFromHere: 'Requests can’t be sent from here at the moment.',
  },
  /** The call to action where the settings have no text. */
  invitation: {
    request: 'Request a session',
    closed: 'No new sessions are offered at the moment.',
    waitingList: 'There is a waiting list at the moment.',
    joinWaitingList: 'Join the waiting list',
  },
  form: {
    name: 'Your name',
    reach: 'How you can be reached',
    reachHint: 'An e-mail address or a telephone number.',
    offering: 'Kind of session',
    noOffering: 'I don’t know yet',
    times: 'Times that would suit you',
    timesHint:
      'A few days and times are enough. Please don’t write about your health or your story here: there is room for it when we speak.',
    consent: 'Your consent',
    consentText: (number: number) =>
      `I agree that what I write here is kept to answer me, and erased after ${months(number)}.`,
    privacy: 'Privacy',
    required: '(required)',
    leaveEmpty: 'Leave this empty',
    send: 'Send the request',
    refusedTitle: 'Not sent yet · Sessions',
    refused: 'Not sent yet: something below needs a look.',
    nameMissing: 'Please say how you would like to be called.',
    nameLong: 'Please write a shorter name.',
    reachMissing: 'Please leave an e-mail address or a telephone number.',
    reachLong: 'This is too long for an e-mail address or a number.',
    reachUnclear: 'This is neither an e-mail address (name@example.org) nor a telephone number.',
    timesLong: 'Please say it in fewer words: a few days and times are enough.',
    consentMissing: 'Without your consent your details can’t be kept, nor answered.',
    quick: 'That was very quick. Please look once more, then send it.',
    stale: 'This form lay open for long. Please look once more, then send it.',
    closed: 'No new requests are taken at the moment.',
    sentBefore: 'This form was sent before. Please look once more, then send it.',
    notStored:
      'Your request could not be stored just now. Nothing is lost: please send it again in a minute.',
    tooMany:
      'Several requests have come from where you are. Please wait ten minutes, then send it.',
    notTaken: 'Requests can’t be taken here: SANITY_API_WRITE_TOKEN is not set.',
    otherSite: 'This form can only be sent from its own page.',
    notTheForm: 'This is not what the form sends.',
  },
  sent: {
    title: 'Thank you',
    heading: 'Thank you. Your request has arrived.',
    text: (number: number) =>
      `You will be answered in the way you asked for. What you wrote is read by nobody else, and erased after ${months(number)}.`,
    readOn: 'Read on',
  },
  /** The mail to the author about a request. */
  mail: {
    request: 'Somebody requests a session',
    waitingList: 'Somebody joined the waiting list',
    /** `kind` is the session type. */
    about: (subject: string, kind: string) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'Read it and answer it from the inbox:',
  },
  privacy: {
    title: 'Privacy',
    reading: 'Reading',
    readingText:
      'Nobody is counted, recognised or followed here. The pages set no cookie, and ask no other site for anything: letters, pictures and everything else come from here. If you choose light or dark colours, your own browser remembers it.',
    mediaText:
      'Videos and podcasts of other sites wait behind a link. Only if you choose to load one does your browser contact the site that holds it, which is named beside the link. That site then learns your network address and the name of this site, and can set cookies of its own. Recordings that are stored here play from here.',
    requests: 'Requests for a session',
    requestsText: (number: number) =>
      `What you write into the form is stored where only the people who answer it can read it: your name, how you can be reached, the times you gave, the kind of session, the article that led you here, and what you agreed to. It is erased after ${months(number)}. Write to us and it is sent to you, or erased, at once.`,
  },
}

export type SessionWords = typeof sessions
