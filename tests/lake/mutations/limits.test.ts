import {describe, expect, test} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {defaultLimits} from '../../../lake/limits.ts'
import {checkLimits} from '../../../lake/mutations/limits.ts'

const limits = {...defaultLimits, depth: 3, attributes: 4}

/** A document, and the message of its refusal; undefined if it is within the limits. */
const cases: [string, JsonObject, string | undefined][] = [
  [
    'the same attributes in all elements of an array',
    {a: [{b: 1}, {b: 2}, {b: 3}], c: 1},
    undefined,
  ],
  [
    'attributes of the same name in different places',
    {a: {x: 1}, b: {x: 1, y: 1}},
    'has 6 attributes',
  ],
  [
    'attributes of elements and of an object at one place',
    {a: [{b: 1}], c: {d: 1}},
    'has 5 attributes',
  ],
  ['three levels', {a: {b: {c: 1}}}, undefined],
  ['four levels', {a: {b: {c: {d: 1}}}}, 'more than 3 levels deep, at "a.b.c.d"'],
  ['arrays in an array', {a: [[[1]]]}, undefined],
  ['too many arrays in an array', {a: [[[[1]]]]}, 'more than 3 levels deep, at "a[][][]"'],
  ['a number that JSON cannot write', {a: [{b: Infinity}]}, 'The number at "a[].b"'],
]

describe('a document with', () => {
  test.each(cases)('%s', (_, attributes, message) => {
    const check = () => checkLimits({_id: 'a', ...attributes}, limits)
    if (message === undefined) expect(check).not.toThrow()
    else expect(check).toThrow(message)
  })
})
