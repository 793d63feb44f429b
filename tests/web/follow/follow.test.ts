import {describe, expect, test} from 'vitest'
import {followerId, mailboxOf, readAddress} from '../../../web/follow/follower.ts'
import {readFailure} from '../../../web/follow/mail-failure.ts'
import {writeMail} from '../../../web/follow/write-mail.ts'

describe('readAddress', () => {
  test.each([
    ['robin@example.org', 'robin@example.org'],
    ['  Robin.O’Neil+news@mail.example.org ', 'Robin.O’Neil+news@mail.example.org'],
    ['müller@bücher.example', 'müller@bücher.example'],
    ['', undefined],
    ['robin', undefined],
    ['robin@localhost', undefined],
    ['robin@example.org, kim@example.org', undefined],
    ['robin@example.org kim@example.org', undefined],
    ['Robin <robin@example.org>', undefined],
    ['robin@example.org\r\nBcc: kim@example.org', undefined],
    ['robin\u200b@example.org', undefined],
    ['.robin@example.org', undefined],
    ['ro..bin@example.org', undefined],
    [`${'r'.repeat(250)}@example.org`, undefined],
    [null, undefined],
  ])('%j is %j', (text, address) => {
    expect(readAddress(text)).toBe(address)
  })
})

test.each([
  ['robin+news@example.org', 'robin@example.org'],
  ['Robin+a+b@Example.ORG', 'robin@example.org'],
  ['+robin@example.org', '+robin@example.org'],
  ['ro.bin@example.org', 'ro.bin@example.org'],
  ['r.o.bin+x@googlemail.com', 'robin@gmail.com'],
  ['robin@bücher.example', 'robin@xn--bcher-kva.example'],
  ['robin@ｅxample.org', 'robin@example.org'],
])('%s leads to the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
})

test('an address has one private id in every spelling', () => {
  expect(followerId(' Robin@Example.org ')).toBe(followerId('robin@example.org'))
  expect(followerId('robin@example.org')).toMatch(/^followers\.[0-9a-f]{32}$/)
  expect(followerId('kim@example.org')).not.toBe(followerId('robin@example.org'))
})

const rcpt = (response: string) => ({
  responseCode: Number(response.slice(0, 3)),
  response,
  command: 'RCPT TO',
})

describe('readFailure', () => {
  test.each([
    ['no such mailbox', rcpt('550 5.1.1 No such user'), 'gone', false],
    ['no such domain', rcpt('550 5.1.2 Bad host'), 'gone', false],
    ['a refusal without a reason', rcpt('550 no'), 'refused', false],
    ['a mailbox that is disabled', rcpt('550 5.2.1 Disabled'), 'refused', false],
    ['a server that does not relay', rcpt('550 5.7.1 Relaying denied'), 'later', false],
    // Postfix refuses a sender only at the recipient, so that every follower's mail is refused.
    ['an unknown domain of the sender', rcpt('550 5.1.8 Sender address rejected'), 'later', false],
    ['a bad address of the sender', rcpt('553 5.1.7 Bad sender'), 'later', false],
    ['a sender without a code', rcpt('550 5.1.0 <a@b.c>: Sender address rejected'), 'later', false],
    ['a quota of ours', rcpt('550 5.4.5 Daily sending quota exceeded'), 'later', false],
    ['a broken server', rcpt('554 5.3.0 Other mail system problem'), 'later', false],
    ['an old server that does not relay', rcpt('554 Relay access denied'), 'later', false],
    ['a domain without mail', rcpt('556 5.1.10 Recipient address has null MX'), 'gone', false],
    ['a mail that nodemailer refuses', {code: 'EENVELOPE', command: 'API'}, 'later', false],
    ['a mailbox that is full', rcpt('452 4.2.2 Full'), 'later', false],
    ['greylisting', rcpt('450 4.2.0 Greylisted'), 'later', false],
    [
      'a refused message',
      {responseCode: 554, response: '554 5.6.0', command: 'DATA'},
      'later',
      false,
    ],
    ['a server that closes', rcpt('421 4.3.2 Shutting down'), 'server', false],
    [
      'a refused sender',
      {responseCode: 550, response: '550', command: 'MAIL FROM'},
      'server',
      false,
    ],
    [
      'a wrong password',
      {responseCode: 535, response: '535', command: 'AUTH PLAIN', code: 'EAUTH'},
      'server',
      false,
    ],
    [
      'no connection',
      {code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:25'},
      'server',
      false,
    ],
    ['no greeting', {code: 'ETIMEDOUT', message: 'Greeting never received'}, 'server', false],
    [
      'a lost response',
      {code: 'ECONNECTION', message: 'Connection closed unexpectedly'},
      'server',
      true,
    ],
    ['a server that hangs', {code: 'ETIMEDOUT', message: 'Timeout'}, 'server', true],
  ])('%s', (_, fields: object, kind, mayHaveArrived) => {
    const error = Object.assign(new Error('refused'), fields)
    expect(readFailure(error)).toMatchObject({kind, mayHaveArrived})
  })
})

describe('writeMail', () => {
  const follower = {_id: 'followers.one', address: 'robin@example.org', secret: 'token'}
  const site = {
    siteUrl: 'https://site.example',
    title: 'Quiet <site>',
    language: 'en',
    imprint: 'Ada, Sample Street 1',
  }
  const article = {_id: 'a', title: 'Two & <three>', lede: 'Why "not"?', slug: 'two'}
  const mail = writeMail(follower, {_key: 'one', kind: 'article'}, site, article)

  const messageIdOf = (id: string, _key: string) =>
    writeMail({...follower, _id: id}, {_key, kind: 'article'}, site, article).messageId

  test('contains the article, the imprint, and the way to end the mails', () => {
    expect(mail.subject).toBe('Two & <three>')
    for (const part of ['Two & <three>', 'Why "not"?', 'https://site.example/articles/two']) {
      expect(mail.text).toContain(part)
    }
    expect(mail.text).toContain('https://site.example/follow?end=token')
    expect(mail.text).toContain('Ada, Sample Street 1')
    expect(mail.headers).toMatchObject({
      'List-Unsubscribe': '<https://site.example/api/follow?end=token>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  test('contains no markup of the article, no picture and no other link', () => {
    expect(mail.html).not.toMatch(/<three>|<img|<link|<style|url\(|<script/i)
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)
    expect(links).toEqual([
      'https://site.example/articles/two',
      'https://site.example/follow?end=token',
    ])
  })

  test('has the same Message-ID for each attempt, and another for another follower or article', () => {
    expect(messageIdOf('followers.one', 'one')).toBe(mail.messageId)
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@site\.example>$/)
    const others = [messageIdOf('followers.two', 'one'), messageIdOf('followers.one', 'two')]
    expect(new Set([mail.messageId, ...others]).size).toBe(3)
  })

  test('a mail to confirm leads to the page with the button, in the language of the site', () => {
    const german = writeMail(follower, {_key: 'c', kind: 'confirm'}, {...site, language: 'de'})
    expect(german.text).toContain('https://site.example/follow?confirm=token')
    expect(german.text).toContain('Jemand, wahrscheinlich Sie')
    expect(german.html).toContain('lang="de"')
  })
})
