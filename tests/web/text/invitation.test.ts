import {describe, expect, test} from 'vitest'
import {readInvitation} from '../../../web/text/invitation.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

const settings = {
  text: 'Would you like to talk?',
  label: 'Request a session',
  waitingListText: 'I am fully booked.',
  waitingListLabel: 'Wait for a place',
  closedText: 'I am away until spring.',
}

describe('readInvitation', () => {
  test.each([
    [
      'open: links to the site’s form with the article’s slug',
      {...settings, state: 'open'},
      {from: 'a b'},
      {text: settings.text, link: {label: 'Request a session', href: '/sessions?from=a%20b'}},
    ],
    [
      'open: uses the label of the block',
      settings,
      {label: ' Talk to me '},
      {text: settings.text, link: {label: 'Talk to me', href: '/sessions'}},
    ],
    [
      'open: links to another address',
      {...settings, target: 'mailto:a@b.example'},
      {from: 'a'},
      {text: settings.text, link: {label: 'Request a session', href: 'mailto:a@b.example'}},
    ],
    [
      'waiting list: does not use the texts of the open state',
      {...settings, state: 'waitingList'},
      {label: 'Book now'},
      {text: 'I am fully booked.', link: {label: 'Wait for a place', href: '/sessions'}},
    ],
    [
      'waiting list: has default texts',
      {state: 'waitingList'},
      {},
      {
        text: 'There is a waiting list at the moment.',
        link: {label: 'Join the waiting list', href: '/sessions'},
      },
    ],
    [
      'closed: has no link',
      {...settings, state: 'closed'},
      {label: 'Book'},
      {text: 'I am away until spring.'},
    ],
    [
      'closed: has a default text',
      {state: 'closed'},
      {},
      {text: 'No new sessions are offered at the moment.'},
    ],
    ['an unsafe address: returns undefined', {...settings, target: 'javascript:x'}, {}, undefined],
    ['no settings: returns undefined', null, {}, undefined],
  ])('%s', (_, value, place, expected) => {
    expect(readInvitation(value, words, place)).toEqual(expected)
  })
})
