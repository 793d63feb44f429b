import {assert, jsonValue, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {paceOf, createEncryption} from '../../../web/requests/form-state.ts'
import {createRateLimit} from '../../../web/requests/rate-limit.ts'
import {findErrors, readTyped, type TypedRequest} from '../../../web/requests/read-request.ts'
import {requestDocument} from '../../../web/requests/store-request.ts'
import {createUsedForms} from '../../../web/requests/used-forms.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

const typed: TypedRequest = {
  name: 'Robin',
  reach: 'robin@example.org',
  preferredTimes: 'Tuesday evening',
  offering: '',
  from: '',
  consent: true,
}

test.each([
  ['without an origin', undefined, 'stale'],
  ['rendered at this moment', {renderedAt: 10_000, returned: false}, 'quick'],
  ['open for less than three seconds', {renderedAt: 7001, returned: false}, 'quick'],
  ['open for three seconds', {renderedAt: 7000, returned: false}, 'human'],
  ['that was refused and sent again at once', {renderedAt: 10_000, returned: true}, 'human'],
] as const)('paceOf a form %s (%o) is %s', (_, form, pace) => {
  expect(paceOf(form, 10_000)).toBe(pace)
})

describe('findErrors', () => {
  test('finds nothing in a complete request', () => {
    expect(findErrors(typed, words)).toEqual({})
    expect(findErrors({...typed, preferredTimes: ''}, words)).toEqual({})
  })

  test.each<[string, Partial<TypedRequest>, object]>([
    ['no name', {name: '  '}, {name: 'Please say how you would like to be called.'}],
    ['no address', {reach: ''}, {reach: 'Please leave an e-mail address or a telephone number.'}],
    [
      'half an address',
      {reach: 'robin@example'},
      {reach: 'This is neither an e-mail address (name@example.org) nor a telephone number.'},
    ],
    [
      'a number too short',
      {reach: '12345'},
      {reach: 'This is neither an e-mail address (name@example.org) nor a telephone number.'},
    ],
    ...['12345 ext. 678', 'ext. 123456', '030 call me 123456', '++49 30 123456x'].map(
      (reach): [string, Partial<TypedRequest>, object] => [
        `no number: ${reach}`,
        {reach},
        {reach: 'This is neither an e-mail address (name@example.org) nor a telephone number.'},
      ],
    ),
    [
      'too long a text',
      {preferredTimes: 'a'.repeat(501)},
      {preferredTimes: 'Please say it in fewer words: a few days and times are enough.'},
    ],
    [
      'no consent',
      {consent: false},
      {consent: 'Without your consent your details can’t be kept, nor answered.'},
    ],
  ])('reports %s', (_, fields, errors) => {
    expect(findErrors({...typed, ...fields}, words)).toEqual(errors)
  })

  test.each([
    '+49 (0)30 / 123-456',
    '030.1234567',
    'a.b+c@mail.example.org',
    '٠٣٠١٢٣٤٥٦',
    '۰۲۱-۱۲۳۴۵۶',
    '०११ २३४५६७',
    '＋８１ ３ １２３４ ５６７８',
    '\u202a+49 30 123456\u202c',
    '030 – 123\u00a0456',
    '+1 555 0100 ext. 12',
    '555-0100-77 x12',
    '555 0100 77, extension 3',
    '555010077 #4',
    '+1-555-0100-77;ext=12',
    'tel:+49-30-123456',
    'Tel. 030 123456',
    '(+49) 30 123456',
    'jörg@bücher.example',
  ])('accepts %s', (reach) => {
    expect(findErrors({...typed, reach}, words)).toEqual({})
  })
})

test('readTyped ignores files and missing fields, and truncates long text', () => {
  const form = new FormData()
  form.set('name', new File(['x'], 'x.txt'))
  form.set('preferredTimes', 'a'.repeat(100_000))
  expect(readTyped(form)).toMatchObject({name: '', reach: '', consent: false})
  expect(readTyped(form).preferredTimes).toHaveLength(501)
})

test('readTyped removes control characters from single-line fields', () => {
  const form = new FormData()
  form.set('name', 'Robin\r\nBcc: somebody@example.org\u0000')
  form.set('reach', 'robin@example.org\u2028')
  form.set('preferredTimes', 'Monday\nTuesday')
  expect(readTyped(form)).toMatchObject({
    name: 'Robin Bcc: somebody@example.org ',
    reach: 'robin@example.org ',
    preferredTimes: 'Monday\nTuesday',
  })
})

describe('requestDocument', () => {
  const context = {
    typed,
    offering: {_id: 'first', title: 'First conversation'},
    article: null,
    waitingList: false,
    isCrowded: false,
    consent: 'I agree.',
    mails: false,
    secret: 'secret',
    at: new Date('2026-05-01T10:00:00Z'),
    untitled: 'Untitled',
  }

  test('has a private id without personal data', () => {
    const {_id, ...fields} = requestDocument(context)
    expect(_id).toMatch(/^requests\.[0-9a-f]{32}$/)
    expect(fields).toMatchObject({
      _type: 'request',
      status: 'new',
      name: 'Robin',
      offering: {_ref: 'first', _weak: true},
      offeringTitle: 'First conversation',
      consent: {text: 'I agree.', at: '2026-05-01T10:00:00.000Z'},
      mail: {state: 'none'},
    })
  })

  test('marks a crowded request and sends no notice for it', () => {
    expect(requestDocument({...context, mails: true})).toMatchObject({mail: {state: 'waiting'}})
    const crowded = requestDocument({...context, mails: true, isCrowded: true})
    expect(crowded).toMatchObject({crowded: true, mail: {state: 'none'}})
  })

  test('has the same id on the same day, and another on the next', () => {
    const {_id} = requestDocument(context)
    const later = {...context, at: new Date('2026-05-01T18:00:00Z')}
    expect(requestDocument(later)._id).toBe(_id)
    expect(requestDocument({...context, at: new Date('2026-05-02T10:00:00Z')})._id).not.toBe(_id)
    expect(requestDocument({...context, secret: 'other'})._id).not.toBe(_id)
  })
})

describe('createEncryption', () => {
  let now = 1_000_000
  const encryption = createEncryption('secret', 'test', () => now)

  test('decrypts what it encrypted', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(JSON.stringify(encryption.decrypt(encryption.encrypt(value, 60)))).toBe(
          JSON.stringify(value),
        )
      }),
    )
  })

  test('returns undefined for text that is foreign, changed or expired', () => {
    const encrypted = encryption.encrypt('value', 60)
    expect(createEncryption('other', 'test', () => now).decrypt(encrypted)).toBeUndefined()
    expect(createEncryption('secret', 'other', () => now).decrypt(encrypted)).toBeUndefined()
    expect(encryption.decrypt(`${encrypted.slice(0, -4)}AAAA`)).toBeUndefined()
    now += 60_001
    expect(encryption.decrypt(encrypted)).toBeUndefined()
  })

  test('returns undefined for any other text', () => {
    assert(
      property(string(), (text) => {
        expect(encryption.decrypt(text)).toBeUndefined()
      }),
    )
  })
})

test('createRateLimit counts per client and in total, within the window', () => {
  let now = 0
  const limit = createRateLimit({each: 2, all: 3, max: 5, within: 1000, now: () => now})
  expect(['a', 'a', 'a', 'b', 'c', 'd', 'e'].map(limit)).toEqual([
    'accepted',
    'accepted',
    'refused',
    'accepted',
    'crowded',
    'crowded',
    'refused',
  ])
  now = 1001
  expect(limit('a')).toBe('accepted')
})

describe('a used form', () => {
  test('is remembered for a day with its content', () => {
    let now = Date.UTC(2026, 0, 1)
    const forms = createUsedForms({max: 2, now: () => now})
    const stored = Promise.resolve()
    expect(forms.find('one', 'x')).toBeUndefined()
    forms.use('one', 'x', stored)
    expect(forms.find('one', 'x')).toEqual({isSame: true, stored})
    expect(forms.find('one', 'y')).toEqual({isSame: false, stored})
    now += 24 * 60 * 60_000 - 1
    expect(forms.find('one', 'x')).toBeDefined()
    now += 2
    forms.use('two', 'x', stored)
    expect(forms.find('one', 'x')).toBeUndefined()
  })

  test('is dropped when there are too many', () => {
    const forms = createUsedForms({max: 2})
    for (const form of ['one', 'two', 'three']) forms.use(form, 'x', Promise.resolve())
    expect(forms.find('one', 'x')).toBeUndefined()
    expect(forms.find('two', 'x')).toBeDefined()
  })

  test('can be used again when its request could not be stored', async () => {
    const forms = createUsedForms()
    const stored = Promise.reject(new Error('The lake is away.'))
    forms.use('one', 'x', stored)
    await expect(stored).rejects.toThrow()
    expect(forms.find('one', 'x')).toBeUndefined()
  })
})
