import {describe, expect, it} from 'vitest'
import {repliesTo} from '../../../studio/requests/reply.ts'

const subject = 'Your request to Near & far'
const query = '?subject=Your%20request%20to%20Near%20%26%20far'

describe('repliesTo', () => {
  it.each<[reach: unknown, hrefs: string[]]>([
    ['ada@example.org', [`mailto:ada@example.org${query}`]],
    ['Ada Ng <ada.ng@mail.example.org>', [`mailto:ada.ng@mail.example.org${query}`]],
    ['+31 (6) 1234-5678', ['tel:+31612345678']],
    ['020/123 45 67, evenings', ['tel:0201234567']],
    [
      'ada2024@example.org or 06 1234 5678',
      [`mailto:ada2024@example.org${query}`, 'tel:0612345678'],
    ],
    ['mail me at ada@example.org.', [`mailto:ada@example.org${query}`]],
    ['ada@example.org?bcc=all@example.org', [`mailto:ada@example.org${query}`]],
    ['on Signal, as Ada', []],
    ['', []],
    [undefined, []],
    [{nested: 'ada@example.org'}, []],
  ])('%j', (reach, hrefs) => {
    expect(repliesTo(reach, subject).map(({href}) => href)).toEqual(hrefs)
  })
})
