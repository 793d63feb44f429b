import {expect, test} from 'vitest'
import schema from '../../schemas/schema.json' with {type: 'json'}
import {typesOf} from '../../studio/type-roles.ts'

/** A type of `schemas/schema.json`. */
interface StoredType {
  name: string
  type: string
  attributes?: Record<string, {value: {type: string; name?: string}}>
}

test('the types with a body, and no others, have the role of a text', () => {
  const withBody = (schema as StoredType[]).filter(
    ({type, attributes}) => type === 'document' && attributes?.['body']?.value.name === 'body',
  )
  expect(typesOf('text').toSorted(), 'Set the role in studio/type-roles.ts').toEqual(
    withBody.map(({name}) => name).toSorted(),
  )
})
