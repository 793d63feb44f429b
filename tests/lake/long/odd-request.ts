import * as fc from 'fast-check'
import {routes} from '../../../lake/http/routes.ts'

/** A request as unusual as HTTP allows. Malformed HTTP is in `fuzz.long.ts`. */
export interface OddRequest {
  method: string
  /** The request target after the host, as it is sent. */
  target: string
  headers: Record<string, string>
  body: string | Uint8Array | null
}

export interface Known {
  token: string
  port: number
  /** `images/<project>/<dataset>/<name>` of an existing image. */
  images: string[]
  files: string[]
}

const ids = ['a', 'b', 'drafts.a', 'versions.r.a', '_.releases.r', 'a.b', 'missing', 'A-b_c', '-a']
const id = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...ids)},
  {weight: 1, arbitrary: fc.string({maxLength: 140})},
)
const field = fc.constantFrom(
  '_id',
  '_type',
  '_rev',
  'title',
  'n',
  'list',
  'ref',
  'nested',
  'é',
  '',
)
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    'x',
    'Grüße',
    '\0',
    '__proto__',
  ),
  fc.string({maxLength: 20, unit: 'binary'}),
  fc.double(),
)

const {tree: groq} = fc.letrec<{tree: string; filter: string}>((tie) => ({
  filter: fc.oneof(
    {depthSize: 'small', maxDepth: 4},
    fc.constantFrom('true', '_type == "note"', '_id == "a"', '_id in $ids', 'defined(title)'),
    fc.constantFrom(
      'references("a")',
      'references(^._id)',
      'n > 1',
      '!defined(list)',
      '_id in path("drafts.**")',
    ),
    fc
      .tuple(field, fc.constantFrom('==', '!=', '<', '>=', 'in', 'match'), tie('tree'))
      .map((all) => all.join(' ')),
    fc
      .tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter'))
      .map((all) => `(${all.join(' ')})`),
  ),
  tree: fc.oneof(
    {depthSize: 'small', maxDepth: 4},
    scalar.map((value) => JSON.stringify(value) ?? 'null'),
    fc.constantFrom(
      '*',
      '@',
      '^',
      '$ids',
      '$n',
      'title',
      'n',
      'list[]',
      'ref->',
      'now()',
      '...',
      '[]',
      '{}',
    ),
    fc.tuple(tie('filter')).map(([filter]) => `*[${filter}]`),
    fc.tuple(tie('tree'), tie('filter')).map(([tree, filter]) => `${tree}[${filter}]`),
    fc
      .tuple(tie('tree'), fc.integer(), fc.integer())
      .map(([tree, from, to]) => `${tree}[${from}..${to}]`),
    fc
      .tuple(tie('tree'), field, tie('tree'))
      .map(([tree, key, value]) => `${tree}{"${key}": ${value}, ...}`),
    fc.tuple(tie('tree'), field).map(([tree, key]) => `${tree} | order(${key} desc)`),
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '**', '%'), tie('tree'))
      .map((all) => `(${all.join(' ')})`),
    fc
      .tuple(
        fc.constantFrom(
          ...'count coalesce select string length lower round defined references score boost dateTime'.split(
            ' ',
          ),
          ...'array::unique array::join array::compact string::split math::sum math::avg pt::text'.split(
            ' ',
          ),
          ...'text::query geo::distance diff::changedAny delta::operation sanity::versionOf identity'.split(
            ' ',
          ),
          ...'releases::all documents::get global::path media::aspect no::such dateTime::now'.split(
            ' ',
          ),
        ),
        fc.array(tie('tree'), {maxLength: 3}),
      )
      .map(([name, args]) => `${name}(${args.join(', ')})`),
  ),
}))

/** GROQ, sometimes with a piece removed, repeated or replaced. */
const query = fc.oneof(
  {weight: 6, arbitrary: groq},
  {
    weight: 3,
    arbitrary: fc
      .tuple(groq, fc.nat(200), fc.nat(10), fc.string({maxLength: 5}))
      .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
  },
  {weight: 1, arbitrary: fc.string({maxLength: 200, unit: 'binary'})},
  {weight: 1, arbitrary: fc.nat(3000).map((depth) => `${'('.repeat(depth)}1${')'.repeat(depth)}`)},
  {weight: 1, arbitrary: fc.nat(3000).map((depth) => '['.repeat(depth))},
)

const attributePath = fc.oneof(
  fc.constantFrom(
    'title',
    'n',
    'list[0]',
    'list[-1]',
    'list[1:3]',
    'list[_key=="k"]',
    'nested.a',
    '_id',
    '_rev',
  ),
  fc.constantFrom(
    '..title',
    'list[]',
    '*',
    '[',
    'a[b==',
    '',
    '__proto__.x',
    'constructor.prototype',
  ),
  fc.string({maxLength: 20}),
)
const content = fc.record(
  {
    _type: fc.oneof(
      {weight: 8, arbitrary: fc.constant('note')},
      {weight: 1, arbitrary: fc.constantFrom('other', 'system.release', 'sanity.imageAsset', '')},
    ),
    title: scalar,
    n: scalar,
    list: fc.array(fc.oneof(scalar, fc.record({_key: fc.constantFrom('k', 'l'), a: scalar})), {
      maxLength: 4,
    }),
    ref: fc.record({_ref: id, _weak: fc.boolean()}, {requiredKeys: ['_ref']}),
    nested: fc.jsonValue({maxDepth: 5}),
    _createdAt: fc.constantFrom('2026-01-01', '2026-01-01', '2026-01-01T00:00:00+14:00', 'noon'),
  },
  {requiredKeys: ['_type']},
)
const operands = {
  set: fc.dictionary(attributePath, fc.oneof(scalar, content), {maxKeys: 2}),
  setIfMissing: fc.dictionary(attributePath, scalar, {maxKeys: 2}),
  unset: fc.array(attributePath, {maxLength: 3}),
  inc: fc.dictionary(attributePath, fc.oneof(fc.integer(), scalar), {maxKeys: 2}),
  dec: fc.dictionary(attributePath, fc.integer(), {maxKeys: 2}),
  insert: fc.record({after: attributePath, items: fc.array(scalar, {maxLength: 3})}),
  diffMatchPatch: fc.dictionary(
    attributePath,
    fc.oneof(fc.constant('@@ -1 +1 @@\n-x\n+y\n'), fc.string()),
    {maxKeys: 2},
  ),
}
/** One operation, which often succeeds, or many at once, which hardly ever do. */
const operations = fc.oneof(
  ...Object.entries(operands).map(([name, given]) => fc.record({[name]: given})),
  fc.record({...operands, ifRevisionID: fc.string({maxLength: 22}), query}, {requiredKeys: []}),
)
export const mutation = fc.oneof(
  fc
    .tuple(fc.constantFrom('create', 'createIfNotExists', 'createOrReplace'), id, content)
    .map(([kind, _id, document]) => ({[kind]: {_id, ...document}})),
  fc.tuple(id, operations).map(([target, patch]) => ({patch: {id: target, ...patch}})),
  fc.record({delete: fc.record({id, query}, {requiredKeys: []})}),
  fc.dictionary(fc.string({maxLength: 8}), fc.jsonValue(), {maxKeys: 2}),
)
const action = fc.record(
  {
    actionType: fc.oneof(
      ...[
        'create',
        'edit',
        'publish',
        'unpublish',
        'discard',
        'delete',
        'replaceDraft',
        'version.create',
        'version.replace',
        'version.unpublish',
      ].map((name) => fc.constant(`sanity.action.document.${name}`)),
      ...[
        'create',
        'edit',
        'publish',
        'archive',
        'unarchive',
        'schedule',
        'unschedule',
        'delete',
        'import',
      ].map((name) => fc.constant(`sanity.action.release.${name}`)),
      fc.string({maxLength: 20}),
    ),
    draftId: id,
    publishedId: id,
    versionId: id,
    releaseId: fc.constantFrom('r', 'drafts', 'a b', ''),
    attributes: content,
    document: content,
    patch: operations,
    ifExists: fc.constantFrom('fail', 'ignore', 'x'),
    includeDrafts: fc.array(id, {maxLength: 2}),
    publishAt: fc.constantFrom('2099-01-01T00:00:00Z', 'tomorrow', '1999-01-01T00:00:00Z'),
    metadata: fc.jsonValue({maxDepth: 2}),
  },
  {requiredKeys: ['actionType']},
)

const json = fc.oneof(
  {weight: 4, arbitrary: fc.record({mutations: fc.array(mutation, {maxLength: 2})})},
  {weight: 3, arbitrary: fc.record({actions: fc.array(action, {maxLength: 2})})},
  {
    weight: 3,
    arbitrary: fc.record({
      query,
      params: fc.record({ids: fc.constant(['a', 'b']), n: scalar}, {requiredKeys: []}),
    }),
  },
  {weight: 1, arbitrary: fc.record({key: fc.string(), value: fc.jsonValue()}).map((one) => [one])},
  {weight: 1, arbitrary: fc.record({aclMode: fc.constantFrom('public', 'open', '')})},
  {weight: 1, arbitrary: fc.jsonValue()},
)
const anyBody = fc.oneof(
  {weight: 8, arbitrary: json.map((value) => JSON.stringify(value) ?? '')},
  {weight: 1, arbitrary: json.map((value) => (JSON.stringify(value) ?? '').slice(0, -3))},
  {
    weight: 1,
    arbitrary: fc.nat(5000).map((depth) => `{"mutations":[{"create":${'{"a":'.repeat(depth)}1`),
  },
  {weight: 1, arbitrary: fc.uint8Array({maxLength: 300})},
  {
    weight: 1,
    arbitrary: fc.constant('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  },
)

const flag = fc.constantFrom('true', 'false', '', '1', 'maybe')
const number = fc.oneof(
  fc.integer({min: -10, max: 3000}).map(String),
  fc.constantFrom('0', '1e9', 'NaN', '', '0.5', '-0', '99999999999'),
)
const searches: {[name: string]: fc.Arbitrary<string>} = {
  query,
  $ids: fc.constantFrom('["a","b"]', '"a"', '{', 'null'),
  $n: scalar.map((value) => JSON.stringify(value) ?? ''),
  perspective: fc.constantFrom(
    'raw',
    'published',
    'drafts',
    'previewDrafts',
    'r',
    'r,drafts',
    '..',
    'raw,raw',
    '',
  ),
  resultSourceMap: fc.constantFrom('true', 'false', 'withKeyArraySelector', 'x'),
  returnQuery: flag,
  dryRun: flag,
  returnIds: flag,
  returnDocuments: flag,
  autoGenerateArrayKeys: flag,
  visibility: fc.constantFrom('sync', 'async', 'deferred', 'x'),
  includeResult: flag,
  includeAllVersions: flag,
  includeDrafts: flag,
  excludeContent: flag,
  enableResume: flag,
  effectFormat: fc.constantFrom('mendoza', 'x'),
  types: fc.constantFrom('note', 'note,other', ',', ''),
  nextCursor: fc.constantFrom('', 'a', '\0', 'zzz'),
  limit: number,
  revision: fc.string({maxLength: 22}),
  time: fc.constantFrom('2026-01-01T00:00:00Z', 'noon', '9999-99-99', '-1'),
  fromTime: fc.constantFrom('2026-01-01T00:00:00Z', 'noon', '+275760-09-13T00:00:00.001Z'),
  fromTransaction: fc.string({maxLength: 22}),
  authors: fc.constantFrom('local-user', ',', 'x'),
  reverse: flag,
  lastRevision: flag,
  filename: fc.oneof(
    fc.constantFrom('a.txt', '../../x', '/etc/passwd', 'a\0b', '.', 'x.'.repeat(200)),
    fc.string({maxLength: 30}),
  ),
  meta: fc.constantFrom('location', 'exif', 'palette', 'none', 'x', ''),
  label: fc.string({maxLength: 30}),
  tag: fc.constantFrom('a.b', 'ä', 'x'.repeat(80), ''),
  sid: fc.string({maxLength: 10}),
  ticket: fc.string({maxLength: 10}),
}
const imageSearches: {[name: string]: fc.Arbitrary<string>} = {
  ...Object.fromEntries(
    [
      'w',
      'h',
      'q',
      'dpr',
      'blur',
      'sharp',
      'or',
      'fp-x',
      'fp-y',
      'max-w',
      'min-h',
      'pad',
      'sat',
      'frame',
    ].map((name) => [name, number]),
  ),
  rect: fc.oneof(
    fc.tuple(number, number, number, number).map((all) => all.join(',')),
    fc.string({maxLength: 9}),
  ),
  fit: fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min', 'x'),
  crop: fc.constantFrom('top', 'bottom,left', 'focalpoint', 'entropy', 'center', 'x'),
  fm: fc.constantFrom('jpg', 'pjpg', 'png', 'webp', 'avif', 'gif', 'json', 'svg', 'blurhash', 'x'),
  auto: fc.constantFrom('format', 'x'),
  flip: fc.constantFrom('h', 'v', 'hv', 'x'),
  bg: fc.constantFrom('fff', 'ff0000', '80ff0000', 'red', '', 'gggggg'),
  dl: fc.oneof(
    fc.constantFrom('', 'a.jpg', '"; x="', 'a\r\nb', 'é.jpg'),
    fc.string({maxLength: 20}),
  ),
  dlRaw: flag,
}

function searchOf(
  from: {[name: string]: fc.Arbitrary<string>},
  maxLength: number,
): fc.Arbitrary<string> {
  const one = fc
    .constantFrom(...Object.keys(from))
    .chain((name) => (from[name] ?? flag).map((value) => [name, value]))
  return fc.array(one, {maxLength}).map((pairs) => new URLSearchParams(pairs).toString())
}

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('production', 'local', 'me', 'a', 'drafts.a', 'a,b', 'scratch'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '..%2f..%2fetc',
      '%00',
      '%',
      '%zz',
      '%ff',
      'a%0d%0ab',
    ),
  },
  {weight: 1, arbitrary: fc.string({maxLength: 12, unit: 'binary'}).map(wellFormed)},
)

function wellFormed(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** Where the pattern has a dataset, it is mostly an existing one. */
const routePath = fc
  .tuple(
    fc.constantFrom(...routes.map((route) => route.path)),
    fc.array(word, {minLength: 5, maxLength: 5}),
    fc.constantFrom('v1', 'v2025-02-19', 'vX', 'v2021-06-07', 'v0', 'v9999-99-99'),
    fc.boolean(),
  )
  .map(([pattern, words, version, isKnown]) => {
    const left = [...words]
    return pattern
      .replace(/^\/:version\{.*?\)\}/, `/${version}`)
      .replace(/:dataset/, () => (isKnown ? 'production' : (left.shift() ?? 'x')))
      .replaceAll(/:\w+\??/g, () => left.shift() ?? 'x')
  })
const anyPath = fc.array(word, {maxLength: 6}).map((words) => `/${words.join('/')}`)

const plainText = fc.string({maxLength: 40}).filter((text) => /^[\t\x20-\x7e]*$/.test(text))

function headers({token, port}: Known): fc.Arbitrary<Record<string, string>> {
  const none = fc.constant(undefined)
  const sometimes = (arbitrary: fc.Arbitrary<string>, weight = 1) =>
    fc.oneof({weight: 6, arbitrary: none}, {weight, arbitrary})
  return fc
    .record({
      host: fc.oneof(
        {
          weight: 12,
          arbitrary: fc.constantFrom(
            `localhost:${port}`,
            `127.0.0.1:${port}`,
            `local.localhost:${port}`,
          ),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'evil.example',
            'localhost.evil.example',
            '[::1]',
            'localhost:99999',
            '',
            'a b',
          ),
        },
      ),
      authorization: fc.oneof(
        {weight: 8, arbitrary: fc.constant(`Bearer ${token}`)},
        {weight: 2, arbitrary: none},
        {
          weight: 1,
          arbitrary: fc.oneof(
            fc.constantFrom('Bearer', 'Bearer x', 'Basic eDp5', `bearer  ${token}`),
            plainText,
          ),
        },
      ),
      origin: sometimes(
        fc.constantFrom('http://localhost:3000', 'null', 'http://evil.example', 'x', ''),
      ),
      cookie: sometimes(plainText),
      'content-type': fc.oneof(
        {weight: 6, arbitrary: fc.constant('application/json')},
        {
          weight: 1,
          arbitrary: fc.oneof(
            fc.constantFrom(
              'text/plain',
              'image/png',
              'image/svg+xml',
              'application/json; charset=x',
              'a/b/c',
              '',
            ),
            plainText,
          ),
        },
      ),
      'x-sanity-project-id': sometimes(
        fc.oneof(fc.constantFrom('local', 'other', '../x'), plainText),
      ),
      accept: sometimes(
        fc.oneof(
          fc.constantFrom('image/avif,*/*', 'image/webp', 'text/event-stream', '*'),
          plainText,
        ),
      ),
      range: sometimes(
        fc.constantFrom(
          'bytes=0-',
          'bytes=-1',
          'bytes=5-2',
          'bytes=0-0,2-3',
          'bytes=99999999-',
          'x',
        ),
      ),
      'if-none-match': sometimes(fc.oneof(fc.constantFrom('*', '"x"', 'W/"x"', '",'), plainText)),
      'if-range': sometimes(plainText),
      'last-event-id': sometimes(plainText),
      'sec-fetch-mode': sometimes(fc.constantFrom('cors', 'navigate', 'x')),
      'sec-fetch-site': sometimes(fc.constantFrom('same-origin', 'cross-site')),
      'access-control-request-method': sometimes(fc.constantFrom('POST', 'x')),
      'access-control-request-headers': sometimes(plainText),
      upgrade: sometimes(fc.constantFrom('h2c'), 0),
    })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    )
}

/** Requests of every kind, mostly valid and authorized, so that they reach deep code. */
export function oddRequest(known: Known): fc.Arbitrary<OddRequest> {
  const method = fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'HEAD',
    'OPTIONS',
  )
  const any = fc.record({
    method,
    target: fc
      .tuple(
        fc.oneof({weight: 6, arbitrary: routePath}, {weight: 1, arbitrary: anyPath}),
        searchOf(searches, 5),
      )
      .map(join),
    headers: headers(known),
    body: anyBody,
  })
  const asked = fc.record({
    method: fc.constantFrom('GET', 'POST'),
    target: searchOf({...searches, query}, 4).chain((search) =>
      query.map((text) => `/v2025-02-19/data/query/production?query=${wellFormed(text)}&${search}`),
    ),
    headers: headers(known),
    body: anyBody,
  })
  const write = (kind: 'mutations' | 'actions', entry: fc.Arbitrary<unknown>) =>
    fc.record({
      method: fc.constant('POST'),
      target: searchOf(searches, 2).map(
        (search) => `/v1/data/${kind === 'mutations' ? 'mutate' : kind}/production?${search}`,
      ),
      headers: headers(known),
      body: fc
        .array(entry, {minLength: 1, maxLength: 2})
        .map((entries) => JSON.stringify({[kind]: entries})),
    })
  const written = fc.oneof(write('mutations', mutation), write('actions', action))
  const served = fc.record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
    target: fc
      .tuple(
        fc.constantFrom(...known.images, ...known.files).map((file) => `/${file}`),
        searchOf(imageSearches, 5),
      )
      .map(join),
    headers: headers(known),
    body: anyBody,
  })
  return fc
    .oneof(
      {weight: 5, arbitrary: any},
      {weight: 4, arbitrary: asked},
      {weight: 3, arbitrary: written},
      {weight: 2, arbitrary: served},
    )
    .map(harmless)
}

function join([path, search]: [string, string]): string {
  return search === '' ? path : `${path}?${search}`
}

/** Protects the dataset of the test from deletion, and removes a body where HTTP allows none. */
function harmless(request: OddRequest): OddRequest {
  const deletes = request.method === 'DELETE' && /\/datasets\/production/.test(request.target)
  const method = deletes ? 'PATCH' : request.method
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? null : request.body
  return {...request, method, body}
}
