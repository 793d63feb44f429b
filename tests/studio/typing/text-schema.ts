import {sanitySchemaToPortableTextSchema} from '@portabletext/sanity-bridge'
import type {Schema} from '@portabletext/schema'
import {createSchema} from 'sanity'
import {types} from '../../../schemas/index.ts'

const compiled = createSchema({name: 'default', types})

/** Returns the schema of a text type, as the Studio passes it to the editor. */
export function textSchema(typeName: 'body' | 'bio' | 'passageText' | 'footnoteText'): Schema {
  const type: unknown = compiled.get(typeName)
  if (!type) throw new Error(`The schema has no text type “${typeName}”.`)
  // The bridge and the Studio each bring their own copy of Sanity's types, which differ in name only.
  return sanitySchemaToPortableTextSchema(
    type as Parameters<typeof sanitySchemaToPortableTextSchema>[0],
  )
}
