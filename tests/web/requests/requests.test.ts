import {assert, jsonValue, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {paceOf} from '../../../web/requests/form-state.ts'
import {createRateLimit} from '../../../web/requests/rate-limit.ts'
import {findErrors, readTyped, type TypedRequest} from '../../../web/requests/read-request.ts'
import {requestDocument} from '../../../web/requests/request-document.ts'
import {createSeal} from '../../../web/requests/seal.ts'
import {createUsedForms} from '../../../web/requests/used-forms.ts'

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
  ['that was rendered this instant', {renderedAt: 10_000, returned: false}, 'quick'],
  ['open for less than three seconds', {renderedAt: 7001, returned: false}, 'quick'],
  ['open for three seconds', {renderedAt: 7000, returned: false}, 'human'],
  ['that came back this instant', {renderedAt: 10_000, returned: true}, 'human'],
] as const)('the pace of a form %s, %o, is %s', (_, form, pace) => {
  expect(paceOf(form, 10_000)).toBe(pace)
})

describe('what somebody has to mend', () => {
  test('nothing in a whole request', () => {
    expect(findErrors(typed)).toEqual({})
    expect(findErrors({...typed, preferredTimes: ''})).toEqual({})
  })

  test.each<[string, Partial<TypedRequest>, object]>([
    ['no name', {name: '  '}, {name: 'Please say how you would like to be called.'}],
    [
      'nothing to be reached by',
      {reach: ''},
      {reach: 'Please leave an e-mail address or a telephone number.'},
    ],
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
      'a story',
      {preferredTimes: 'a'.repeat(501)},
      {preferredTimes: 'Please say it in fewer words: a few days and times are enough.'},
    ],
    [
      'no consent',
      {consent: false},
      {consent: 'Without your consent your details can’t be kept, nor answered.'},
    ],
  ])('%s', (_, fields, errors) => {
    expect(findErrors({...typed, ...fields})).toEqual(errors)
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
  ])('not %s', (reach) => {
    expect(findErrors({...typed, reach})).toEqual({})
  })
})

test('a form with files and without fields is read as nothing, and endless text is cut', () => {
  const form = new FormData()
  form.set('name', new File(['x'], 'x.txt'))
  form.set('preferredTimes', 'a'.repeat(100_000))
  expect(readTyped(form)).toMatchObject({name: '', reach: '', consent: false})
  expect(readTyped(form).preferredTimes).toHaveLength(501)
})

test('a field of one line has no line break or other control character', () => {
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

describe('the document', () => {
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
  }

  test('has a private id that says nothing of the person', () => {
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

  test('has a mark and no notice where it came among more than people send', () => {
    expect(requestDocument({...context, mails: true})).toMatchObject({mail: {state: 'waiting'}})
    const crowded = requestDocument({...context, mails: true, isCrowded: true})
    expect(crowded).toMatchObject({crowded: true, mail: {state: 'none'}})
  })

  test('is the same one when it is sent twice on a day, and another on the next', () => {
    const {_id} = requestDocument(context)
    const later = {...context, at: new Date('2026-05-01T18:00:00Z')}
    expect(requestDocument(later)._id).toBe(_id)
    expect(requestDocument({...context, at: new Date('2026-05-02T10:00:00Z')})._id).not.toBe(_id)
    expect(requestDocument({...context, secret: 'other'})._id).not.toBe(_id)
  })
})

describe('a seal', () => {
  let now = 1_000_000
  const seal = createSeal('secret', 'test', () => now)

  test('gives back what it closed', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(JSON.stringify(seal.open(seal.close(value, 60)))).toBe(JSON.stringify(value))
      }),
    )
  })

  test('opens nothing that is not its own, was changed, or has run out', () => {
    const closed = seal.close('value', 60)
    expect(createSeal('other', 'test', () => now).open(closed)).toBeUndefined()
    expect(createSeal('secret', 'other', () => now).open(closed)).toBeUndefined()
    expect(seal.open(`${closed.slice(0, -4)}AAAA`)).toBeUndefined()
    now += 60_001
    expect(seal.open(closed)).toBeUndefined()
  })

  test('does not break at anything', () => {
    assert(
      property(string(), (text) => {
        expect(seal.open(text)).toBeUndefined()
      }),
    )
  })
})

test('requests are counted by client and in total, and again when time has passed', () => {
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

describe('a form that was used', () => {
  test('is found with whether it was for the same request, for a day', () => {
    let now = 0
    const forms = createUsedForms({max: 2, now: () => now})
    const stored = Promise.resolve()
    expect(forms.find('one', 'x')).toBeUndefined()
    forms.use('one', 'x', stored)
    expect(forms.find('one', 'x')).toEqual({isSame: true, stored})
    expect(forms.find('one', 'y')).toEqual({isSame: false, stored})
    now = 24 * 60 * 60_000
    forms.use('two', 'x', stored)
    expect(forms.find('one', 'x')).toBeUndefined()
  })

  test('is remembered with a bounded number of others', () => {
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
