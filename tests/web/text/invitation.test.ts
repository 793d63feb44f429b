import {describe, expect, test} from 'vitest'
import {readInvitation} from '../../../web/text/invitation.ts'

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
      'open, to the form of this site, which learns the article',
      {...settings, state: 'open'},
      {from: 'a b'},
      {text: settings.text, link: {label: 'Request a session', href: '/sessions?from=a%20b'}},
    ],
    [
      'open, with words of the place where it stands',
      settings,
      {label: ' Talk to me '},
      {text: settings.text, link: {label: 'Talk to me', href: '/sessions'}},
    ],
    [
      'open, to an address elsewhere',
      {...settings, target: 'mailto:a@b.example'},
      {from: 'a'},
      {text: settings.text, link: {label: 'Request a session', href: 'mailto:a@b.example'}},
    ],
    [
      'a waiting list, whose words are never those of an open one',
      {...settings, state: 'waitingList'},
      {label: 'Book now'},
      {text: 'I am fully booked.', link: {label: 'Wait for a place', href: '/sessions'}},
    ],
    [
      'a waiting list without words of its own',
      {state: 'waitingList'},
      {},
      {
        text: 'There is a waiting list at the moment.',
        link: {label: 'Join the waiting list', href: '/sessions'},
      },
    ],
    ['closed', {...settings, state: 'closed'}, {label: 'Book'}, {text: 'I am away until spring.'}],
    [
      'closed without words of its own',
      {state: 'closed'},
      {},
      {text: 'No new sessions are offered at the moment.'},
    ],
    ['with an address that could run', {...settings, target: 'javascript:x'}, {}, undefined],
    ['without settings', null, {}, undefined],
  ])('%s', (_, value, place, expected) => {
    expect(readInvitation(value, place)).toEqual(expected)
  })
})
