import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {Affiliations, Profiles} from '../../../web/components/author/author-facts.tsx'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

const profile = (url: string | null, label: string | null = null) => ({_key: 'p', url, label})
const affiliation = (fields: object) => ({_key: 'a', name: null, role: null, url: null, ...fields})

test.each([
  [
    profile('https://orcid.example/1', 'ORCID'),
    '<a href="https://orcid.example/1" rel="me">ORCID</a>',
  ],
  [
    profile('https://www.example.org/people/ada/'),
    '<a href="https://www.example.org/people/ada/" rel="me">example.org/people/ada</a>',
  ],
  [profile('javascript:alert(1)', 'Bad'), ''],
  [profile('mailto:ada@example.org', 'Mail'), ''],
  [profile(null, 'Nowhere'), ''],
])('of the profile %j readers get %s', (stored, link) => {
  const markup = renderToStaticMarkup(createElement(Profiles, {profiles: [stored], words}))
  expect(/<a .*<\/a>/.exec(markup)?.[0] ?? '').toBe(link)
})

test.each([
  [
    affiliation({name: 'A practice', role: 'Owner', url: 'https://a.example/'}),
    'Owner, <a href="https://a.example/">A practice</a>',
  ],
  [affiliation({name: 'A practice', role: 'Owner'}), 'Owner, A practice'],
  [affiliation({name: 'A practice', url: 'javascript:alert(1)'}), 'A practice'],
  [affiliation({role: 'Owner'}), ''],
])('of the affiliation %j readers get %s', (stored, text) => {
  const markup = renderToStaticMarkup(createElement(Affiliations, {affiliations: [stored], words}))
  expect(/<li>(.*)<\/li>/.exec(markup)?.[1] ?? '').toBe(text)
})
