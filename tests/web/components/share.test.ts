import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {mailTo} from '../../../web/components/article/share.tsx'
import {runs} from '../../property-runs.ts'

test('a letter about an article has its title as subject, and its title and address as text', () => {
  expect(mailTo('A & B: “how?”', 'https://quiet.example/articles/a')).toBe(
    'mailto:?subject=A%20%26%20B%3A%20%E2%80%9Chow%3F%E2%80%9D' +
      '&body=A%20%26%20B%3A%20%E2%80%9Chow%3F%E2%80%9D%0D%0A%0D%0Ahttps%3A%2F%2Fquiet.example%2Farticles%2Fa%0D%0A',
  )
})

test('no title adds a recipient or another header to the letter', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (title) => {
      const {pathname, searchParams} = new URL(mailTo(title, 'https://quiet.example/'))
      expect(pathname).toBe('')
      expect([...searchParams.keys()]).toEqual(['subject', 'body'])
      expect(searchParams.get('subject')).toBe(title.toWellFormed())
    }),
    {numRuns: runs(200, 5000)},
  )
})
