import * as fc from 'fast-check'
import type {DocumentType} from '../../schemas/index.ts'
import schema from '../../schemas/schema.json' with {type: 'json'}

/** A stored document. Everything but its id and type may have any shape. */
export interface StoredDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** The parts of a node of `schemas/schema.json` that the generator reads. */
interface SchemaNode {
  type: string
  name?: string
  value?: SchemaNode | string
  attributes?: Record<string, {value: SchemaNode}>
  of?: SchemaNode | SchemaNode[]
  rest?: SchemaNode
}

const named = new Map((schema as unknown as SchemaNode[]).map((node) => [node.name, node]))

/** Whether the site reads documents of a type. */
const isRead: Record<DocumentType, boolean> = {
  article: true,
  author: true,
  topic: true,
  series: true,
  source: true,
  passage: true,
  page: true,
  offering: true,
  redirect: true,
  settings: true,
  request: false,
  reviewLink: false,
  follower: false,
  delivery: false,
  binEntry: false,
}

/** The document types that the site reads. */
export const siteTypes = Object.entries(isRead).flatMap(([type, read]) => (read ? [type] : []))

/** Names and texts that break naive code: members of Object.prototype, markup, lone surrogates. */
const trickyTexts = [
  'toString',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  '<script>alert(1)</script>',
  ']]>',
  '\u0000\u0007\u001b',
  '\ud83d',
  '50%-off',
  '%E0%A4%A',
  '../..',
  '//elsewhere.example',
  'javascript:alert(1)',
  '2026-02-30T25:61:00Z',
  '-000001-01-01T00:00:00Z',
  'https://[::1',
  '',
  ' ',
]

const text = fc.oneof(
  fc.constantFrom(...trickyTexts),
  fc.constantFrom(
    'note',
    'held',
    'open',
    'h2',
    'bullet',
    'strong',
    'Quagga',
    '2026-03-01T08:00:00Z',
  ),
  fc.string({unit: 'binary', maxLength: 30}),
)

const numbers = fc.oneof(
  fc.constantFrom(0, -1, 0.5, 2, 7, 1e21, -1e308, 5e-324, Number.MAX_SAFE_INTEGER),
  fc.double({noNaN: true, noDefaultInfinity: true}),
)

/** Any JSON, including objects that look like a part of a text. */
const anyValue = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constant(null),
    fc.boolean(),
    numbers,
    text,
    fc.array(tie('value'), {maxLength: 3}),
    fc.dictionary(
      fc.constantFrom('_type', '_key', 'children', 'text', 'asset', 'current', 'a', 'toString'),
      tie('value'),
      {maxKeys: 4},
    ),
    fc.record({
      _type: fc.constantFrom(
        'block',
        'span',
        'toString',
        'figure',
        'table',
        'callout',
        '__proto__',
      ),
      _key: fc.constantFrom('a', 'b', 'constructor'),
      children: tie('value'),
    }),
  ),
})).value

/** The maximum depth of a generated value; deeper fields are omitted. */
const maxDepth = 7

/** Generates a value of this node's type, in which any part may have another type or be missing. */
function valueOf(node: SchemaNode, ids: string[], depth = 0): fc.Arbitrary<unknown> {
  const right = shaped(node, ids, depth)
  return fc.oneof({weight: 9, arbitrary: right}, {weight: 1, arbitrary: anyValue})
}

function shaped(node: SchemaNode, ids: string[], depth: number): fc.Arbitrary<unknown> {
  if (depth > maxDepth) return fc.constant(null)
  if (node.type === 'inline') {
    if (node.name?.endsWith('.reference')) return referenceTo(ids)
    return shaped(named.get(node.name) ?? {type: 'unknown'}, ids, depth + 1)
  }
  if (node.type === 'type') return shaped(node.value as SchemaNode, ids, depth)
  if (node.type === 'array') {
    return fc.array(valueOf(node.of as SchemaNode, ids, depth + 1), {maxLength: 4})
  }
  if (node.type === 'union') {
    const members = (node.of as unknown as SchemaNode[]).length > 0
    if (!members) return anyValue
    return fc.oneof(
      ...(node.of as unknown as SchemaNode[]).map((each) => shaped(each, ids, depth + 1)),
    )
  }
  if (node.type === 'object' || node.type === 'document') return record(node, ids, depth)
  if (node.type === 'number') return numbers
  if (node.type === 'boolean') return fc.boolean()
  if (node.type === 'string') return node.value === undefined ? text : fc.constant(node.value)
  return anyValue
}

function record(node: SchemaNode, ids: string[], depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(node.attributes ?? {})
    .filter(([name]) => !/^_(?:id|rev|createdAt|updatedAt)$/.test(name))
    .map(([name, {value}]) => [name, valueOf(value, ids, depth + 1)] as const)
  const own = fc.record(Object.fromEntries(fields), {requiredKeys: []})
  if (!node.rest) return own
  return fc
    .tuple(own, shaped(node.rest, ids, depth))
    .map(([some, rest]) => ({...(rest as object), ...some}))
}

function referenceTo(ids: string[]): fc.Arbitrary<unknown> {
  return fc.record({
    _type: fc.constant('reference'),
    _ref: fc.oneof(
      fc.constantFrom(...ids),
      fc.constantFrom('nowhere', 'image-abc-1600x900-png', 'file-abc-pdf'),
    ),
    _weak: fc.constant(true),
  })
}

/**
 * Generates a document of this type, as a script or an older schema may have left it. Most documents are
 * visible to readers: they have a slug and a date in the past.
 */
export function anyDocument(
  _type: string,
  _id: string,
  ids: string[],
): fc.Arbitrary<StoredDocument> {
  const node = named.get(_type)
  if (!node) throw new Error(`The schema has no type "${_type}".`)
  const current = fc.oneof(fc.constant(_id), text)
  const slug = current.map((value) => ({_type: 'slug', current: value}))
  return fc.tuple(record(node, ids, 0), slug, fc.boolean()).map(([fields, address, isShown]) => ({
    ...(fields as object),
    ...(_type !== 'redirect' && {slug: address}),
    ...(isShown && _type === 'article' && {publishedAt: '2026-03-01T08:00:00Z', seo: {}}),
    _id,
    _type,
  }))
}
