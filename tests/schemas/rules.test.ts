import {describe, expect, test} from 'vitest'
import {types} from '../../schemas/index.ts'
import {callToActionField} from '../../schemas/settings/call-to-action.ts'
import {published} from './documents.ts'
import {findProblems, type RuleCase} from './find-problems.ts'
import {articleRules} from './rules/article.ts'
import {authorRules} from './rules/author.ts'
import {mediaRules} from './rules/media.ts'
import {offeringRules} from './rules/offering.ts'
import {pageRules} from './rules/page.ts'
import {redirectRules} from './rules/redirect.ts'
import {settingsRules} from './rules/settings.ts'
import {sourceRules} from './rules/source.ts'
import {textRules} from './rules/text.ts'
import {topicRules} from './rules/topic.ts'

/** Each rule violated and fulfilled, at its limit where it has one, with the message for the writer. */
const tables: [string, RuleCase[]][] = [
  ['articles', articleRules],
  ['members of a text', textRules],
  ['videos and recordings in a text', mediaRules],
  ['authors', authorRules],
  ['topics and series', topicRules],
  ['plain pages', pageRules],
  ['sources', sourceRules],
  ['offerings and passages', offeringRules],
  ['redirects', redirectRules],
  ['settings, requests and review links', settingsRules],
]

describe.each(tables)('%s', (_, cases) => {
  const broken = cases.filter(([, , problems]) => problems.length > 0)
  const valid = cases.filter(([, , problems]) => problems.length === 0)

  test.for(broken)('reports %s', async ([, document, problems, others = []]) => {
    expect(await findProblems(document, {published, others})).toEqual(problems)
  })

  test.for(valid)('accepts %s', async ([, document, , others = []]) => {
    expect(await findProblems(document, {published, others})).toEqual([])
  })
})

/** The types that only the site and the Studio write, without a form. */
const withoutForm = ['follower', 'delivery', 'binEntry']

test('every type with a form has a case in a table', () => {
  const tested = new Set(tables.flatMap(([, cases]) => cases.map(([, document]) => document._type)))
  const edited = types
    .filter(({type, name}) => type === 'document' && !withoutForm.includes(name))
    .map(({name}) => name)
  expect(
    edited.filter((name) => !tested.has(name)),
    'Add cases in a file of tests/schemas/rules/, and name a new file in `tables`',
  ).toEqual([])
})

test('the settings of a new site invite readers to nothing', () => {
  const {fields} = callToActionField()
  expect(fields.filter((field) => 'initialValue' in field)).toEqual([])
})
