import * as v from 'valibot'
import type {Json, JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {checkRule} from '../groq/webhook-rule.ts'
import {httpMethods, operations, type WebhookDefinition} from './webhook.ts'

/** Headers that the lake sets, or that describe the connection. */
const reservedHeaders =
  /^(connection|content-(length|type|encoding)|expect|host|idempotency-key|keep-alive|proxy-.*|sanity-.*|te|trailer|transfer-encoding|upgrade)$/i

const text = (maxLength: number) =>
  v.pipe(
    v.string('must be a string'),
    v.maxLength(maxLength, `must have at most ${maxLength} characters`),
  )
const filled = (maxLength: number) => v.pipe(text(maxLength), v.trim(), v.nonEmpty('is empty'))
const nullable = <Kind extends v.GenericSchema<unknown, string>>(kind: Kind) =>
  v.optional(v.nullable(kind), null)
const flag = v.optional(v.boolean('must be true or false'), false)
const groq = v.pipe(
  nullable(text(100_000)),
  v.transform((given) => given ?? ''),
)

const address = v.pipe(
  filled(2000),
  v.check((given) => {
    const url = URL.parse(given)
    return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
  }, 'must be an http:// or https:// address without credentials'),
)

const headers = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/, 'has a name that is not the name of a header'),
      v.check((name) => !reservedHeaders.test(name), 'has a header that the lake sets itself'),
    ),
    v.pipe(
      text(4096),
      v.regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'has a value with characters that headers cannot have'),
    ),
    'must be an object of strings',
  ),
  v.check((given) => Object.keys(given).length <= 20, 'has more than 20 headers'),
)

const definition = v.object({
  type: v.optional(
    v.literal('document', 'must be "document": this lake has no webhooks of transactions'),
    'document',
  ),
  name: filled(200),
  description: nullable(text(1024)),
  url: address,
  dataset: filled(64),
  rule: v.object(
    {
      on: v.pipe(
        v.array(v.picklist(operations, `must be a list of ${operations.join(', ')}`)),
        v.nonEmpty('must name at least one operation'),
      ),
      filter: groq,
      projection: groq,
    },
    'must be an object with "on", "filter" and "projection"',
  ),
  apiVersion: v.optional(
    v.pipe(
      v.string('must be a string'),
      v.regex(/^v?(1|X|\d{4}-\d\d-\d\d)$/, 'must be a version such as v2025-02-19'),
    ),
    'v2021-03-25',
  ),
  httpMethod: v.optional(v.picklist(httpMethods, `must be ${httpMethods.join(', ')}`), 'POST'),
  headers: v.optional(v.nullable(headers), {}),
  includeDrafts: flag,
  includeAllVersions: flag,
  secret: v.pipe(
    nullable(text(1000)),
    v.transform((given) => given || null),
  ),
  isDisabledByUser: flag,
})

/**
 * Reads the definition of a webhook. `before` is the existing one, of which only given attributes are replaced.
 *
 * @throws LakeError `invalid` with the attribute and what it must be
 */
export function readDefinition(given: JsonObject, before?: WebhookDefinition): WebhookDefinition {
  const parsed = v.safeParse(definition, before ? {...before, ...merged(given, before)} : given)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const place = v.getDotPath(issue) ?? 'body'
    const message = issue.message.startsWith('Invalid') ? 'is missing' : issue.message
    throw new LakeError('invalid', `The webhook's "${place}" ${message}.`)
  }
  const {type: _type, ...read} = parsed.output
  checkRule(read.rule)
  return {...read, headers: read.headers ?? {}}
}

/** A change may contain a part of the rule. */
function merged(given: JsonObject, {rule}: WebhookDefinition): JsonObject {
  const change: Json | undefined = given['rule']
  const isPart = typeof change === 'object' && change !== null && !Array.isArray(change)
  return isPart ? {...given, rule: {...rule, ...change}} : given
}
