import {describe, expect, it} from 'vitest'
import {comparedTitle, followTitle, slugOf} from '../../../studio/writing/follow-title.ts'

describe('slugOf', () => {
  it.each([
    ['Mindful Communication', 'mindful-communication'],
    ['  Größe & Nähe: ein Anfang ', 'groesse-and-naehe-ein-anfang'],
    ['Что такое близость', 'chto-takoe-blizost'],
    ['…', ''],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('is never longer than a slug may be', () => {
    expect(slugOf('word '.repeat(50)).length).toBeLessThanOrEqual(96)
  })
})

describe('followTitle', () => {
  it.each<[says: string, change: Parameters<typeof followTitle>[0], slug: string | undefined]>([
    ['a first title makes a slug', {from: '', to: 'First', slug: undefined}, 'first'],
    [
      'a slug grows with its title',
      {from: 'First', to: 'First words', slug: 'first'},
      'first-words',
    ],
    ['a slug set by hand stays', {from: 'First', to: 'First words', slug: 'mine'}, undefined],
    ['a cleared slug follows again', {from: 'First', to: 'First words', slug: ''}, 'first-words'],
    ['a space at the end changes nothing', {from: 'First', to: 'First ', slug: 'first'}, undefined],
    ['a title without letters keeps the slug', {from: 'First', to: '!', slug: 'first'}, undefined],
    ['an emptied title keeps the slug', {from: 'First', to: '', slug: 'first'}, undefined],
  ])('%s', (_says, change, slug) => {
    expect(followTitle(change)).toBe(slug)
  })
})

it('follows a title that is emptied and written anew', () => {
  const titles = ['Sample Author', '', 'N', 'Nell Wren']
  let slug: string | undefined = 'sample-author'
  let compared: string | undefined
  for (const to of titles) {
    slug = (compared !== undefined && followTitle({from: compared, to, slug})) || slug
    compared = comparedTitle(compared, to)
  }
  expect(slug).toBe('nell-wren')
})
