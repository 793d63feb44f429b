import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {adviceFor, advices, generalAdvice} from '../../../../lake/groq/plan/advice.ts'
import {sourceFiles} from '../../../repository/source-files.ts'

/** Every reason that planning can give, as it is in the source, by the advice for it. */
const reasonsByAdvice: Record<string, readonly string[]> = {
  'Put one score() directly after the filter.': [
    'score() follows score()',
    'score() follows a slice',
    'score() follows an expression',
    'score() follows order() by the score',
  ],
  'Give the second argument of boost() as a number or a param.': ['boost() has no constant'],
  'Split the query into several requests.': [
    'the query has too many values',
    'the query has too many parts',
    'the query is too long',
  ],
  'Compare attributes of one document, or follow the reference in the projection.': [
    'it depends on more than one document',
  ],
  'Count both ends of the slice from the same end of the list.': [
    'a slice begins from the end and ends from the beginning',
  ],
  'Write one slice, after all filters and order().': ['${step} follows a slice of score()'],
  'Put the filter and order() directly after "*[…]".': [
    'a filter or order() follows something other than a projection',
    'a filter or order() follows a projection that is not an object',
    'a filter or order() follows a projection with "=>"',
    'a filter or order() after a projection uses more than its attributes',
  ],
  'Use one "[]" and no filter after it: put the filter before "[]".': [
    'a filter follows "[]"',
    '"[]" follows "[]"',
  ],
  'Put what follows "[]" into the projection.': ['"[]" follows a projection'],
  'Put the filter into the brackets after "*".': ['a list of documents is treated as an array'],
  'Use only letters, digits and "_" in the name.': [
    'the attribute name "${name}" is unusual: SQL needs letters, digits and "_"',
  ],
  'Compare with a shorter or plainer text.': [
    'a long string, or one with unusual characters, is compared',
  ],
  'Give the attribute a shorter or plainer text, or leave it out.': [
    'SQL cannot sort a string that is too long or has unusual characters',
    'a string has unusual characters (U+0000 or an unpaired surrogate)',
  ],
  'Write dateTime() around both sides.': ['a date is compared with an attribute'],
  'Return the attribute itself instead of dateTime().': [
    'it creates a date or a path from an attribute',
  ],
  'Put "..." first in the projection, and not within "=>".': [
    '"..." is not first in its projection',
    '"..." is inside of "=>"',
  ],
  'Write an object after "=>".': ['"=>" is not followed by an object'],
  'Give the id or name as a text or a param.': [
    'sanity::versionOf() has no constant id',
    'sanity::partOfRelease() has no constant name',
  ],
  'Give the function all of its arguments.': [
    'defined() has no argument',
    'count() has no argument',
    'pt::text() has no argument',
    'length() has no argument',
    'it has no argument',
    'string::startsWith() lacks an argument',
  ],
  'Give each attribute of the projection a name of its own.': [
    'the projection has "${attribute.name}" twice',
  ],
  'Write it with ==, <, in, match, references(), defined() or count().': [
    '${node.namespace}::${node.name}() is not planned',
    'the operator "${op}" is not planned',
    'the operator "${node.op}" is not planned',
    '${node.type} is not planned',
    '${node.name}() is not planned',
    '${node.type} of a list is not planned',
  ],
  [generalAdvice]: [
    '${node.type} follows a list of lists',
    'a comparison contains a date that SQL cannot compute',
    'a list contains "..."',
    'a score is no finite number',
    'it contains a date',
    'it contains a date or a path',
    'it copies the items of a list',
    'it is sometimes a date and sometimes not',
    'it needs a list of whole documents',
    'match has a date',
    'select() returns a date',
    'the query reads no documents',
  ],
}

const reasons = Object.values(reasonsByAdvice).flat()

/** Names that a query can contain, among them the words of other reasons. */
const names = ['title', 'too long', 'unusual', '"..."', 'order() follows', 'has no constant']

describe('adviceFor', () => {
  const cases = Object.entries(reasonsByAdvice).flatMap(([advice, each]) =>
    each.map((reason) => [reason, advice] as const),
  )
  it.each(cases)('%s: %s', (reason, advice) => {
    for (const name of names) {
      expect(adviceFor(reason.replaceAll(/\$\{[^}]*\}/g, () => name))).toBe(advice)
    }
  })

  it('is tested with every reason that planning can give', () => {
    const thrown = sourceFiles(resolve(import.meta.dirname, '../../../../lake')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new CannotPlan\(\s*(?:(['"`])(.*?)\1)?/g)].map(
        ([text, , reason = text]) => reason,
      ),
    )
    expect([...new Set(thrown)].sort()).toEqual([...reasons].sort())
  })

  it('has no pattern that matches no reason', () => {
    const needless = advices.filter(([pattern]) => !reasons.some((reason) => pattern.test(reason)))
    expect(needless).toEqual([])
  })
})
