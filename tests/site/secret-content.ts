import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'
import type {DocumentType} from '../../schemas/index.ts'

/**
 * A document that readers must not see. Every text contains both words. The first is also in its path and id,
 * so that a response that echoes the request can be distinguished from a leak.
 */
export interface Secret {
  name: string
  key: string
  word: string
  /** The URL of its page, if it has one. */
  path?: string
}

/** The names of the hidden documents of each type. A type without an entry does not compile. */
const namesByType = {
  article: ['draft', 'edited', 'later', 'withdrawn', 'deleted', 'release'],
  author: ['authordraft', 'authoredited'],
  topic: ['topicdraft', 'topicedited'],
  series: ['seriesdraft', 'seriesedited'],
  page: ['pagedraft', 'pageedited'],
  source: ['sourceedited'],
  passage: ['passageedited'],
  offering: ['offeringdraft', 'offeringedited'],
  settings: ['settingsedited'],
  redirect: ['redirectdraft'],
  request: ['request'],
  reviewLink: ['reviewlink'],
  follower: ['follower'],
  delivery: ['delivery'],
  binEntry: ['binentry'],
} as const satisfies Record<DocumentType, readonly string[]>

const secretNames = Object.values(namesByType).flat()
type SecretName = (typeof secretNames)[number]

const folders: Partial<Record<SecretName, string>> = {
  draft: 'articles',
  later: 'articles',
  withdrawn: 'articles',
  deleted: 'articles',
  authordraft: 'authors',
  topicdraft: 'topics',
  seriesdraft: 'series',
  pagedraft: '',
}

export const secrets: Secret[] = secretNames.map((name) => {
  const [key, word, folder] = [`zq${name}`, `wv${name}`, folders[name]]
  return {
    name,
    key,
    word,
    ...(folder !== undefined && {
      path: ['', folder, key].filter((part, at) => !at || part).join('/'),
    }),
  }
})

/** A document that is readable at its URL but not linked anywhere. */
export const unlisted: Secret & {path: string} = {
  name: 'unlisted',
  key: 'zqunlisted',
  word: 'wvunlisted',
  path: '/articles/zqunlisted',
}

type Stored = {_id: string; _type: string; [field: string]: unknown}

const slug = (current: string) => ({_type: 'slug', current})
const reference = (id: string) => ({_type: 'reference', _ref: id, _key: id})
const weak = (id: string) => ({...reference(id), _weak: true})
const secretText = (name: SecretName | 'unlisted') => `zq${name} wv${name}`

function paragraph(text: string, extra: object = {}) {
  return {
    _type: 'block',
    _key: text.replace(/\W/g, '').slice(0, 20),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text, marks: []}],
    ...extra,
  }
}

/** Returns a text with links to hidden documents, and with every other type that can contain words. */
function body(text: string, targets: string[] = []) {
  return [
    paragraph(`${text} heading`, {style: 'h2'}),
    {
      _type: 'block',
      _key: 'links',
      style: 'normal',
      markDefs: targets.map((id, index) => ({
        _type: 'internalLink',
        _key: `l${index}`,
        reference: weak(id),
      })),
      children: [
        ...targets.map((_, index) => ({
          _type: 'span',
          _key: `t${index}`,
          text: `link ${index}`,
          marks: [`l${index}`],
        })),
        {_type: 'footnote', _key: 'f', text: [paragraph(`${text} note`)]},
        {_type: 'citation', _key: 'c', source: reference('work')},
      ],
    },
    {
      _type: 'callout',
      _key: 'co',
      tone: 'practice',
      title: text,
      text: [paragraph(`${text} in a box`)],
    },
    {_type: 'pullQuote', _key: 'pq', text, attribution: text},
    {_type: 'passageUse', _key: 'pu', passage: reference('passage')},
    {_type: 'callToAction', _key: 'cta', label: text},
    {
      _type: 'media',
      _key: 'media',
      address: 'https://youtu.be/abcDEF_12-3',
      title: text,
      transcript: text,
    },
  ]
}

function article(id: string, text: string, own: object = {}): Stored {
  return {
    _id: id,
    _type: 'article',
    title: `${text} title`,
    slug: slug(id.replace(/^(?:drafts|versions\.\w+)\./, '')),
    lede: `${text} lede`,
    publishedAt: '2026-03-01T08:00:00.000Z',
    authors: [reference('ada')],
    topics: [reference('trust')],
    series: reference('steps'),
    seo: {title: `${text} seo title`, description: `${text} seo description`},
    body: body(text),
    ...own,
  }
}

function author(id: string, text: string): Stored {
  return {
    _id: id,
    _type: 'author',
    name: `${text} name`,
    slug: slug(id.replace('drafts.', '')),
    shortBio: text,
    bio: [paragraph(text)],
    credentials: [{_key: 'c', title: text, issuer: text, status: 'held', date: '2015-06-01'}],
    affiliations: [{_key: 'a', name: text, role: text}],
    specialities: [text],
  }
}

function titled(type: string, id: string, text: string): Stored {
  const own = {_id: id, _type: type, title: `${text} title`, slug: slug(id.replace('drafts.', ''))}
  return {
    ...own,
    description: text,
    synonyms: [text],
    summary: text,
    forWhom: text,
    location: text,
    place: 'both',
  }
}

function page(id: string, text: string): Stored {
  return {
    _id: id,
    _type: 'page',
    title: `${text} title`,
    slug: slug(id.replace('drafts.', '')),
    body: body(text),
    seo: {description: text},
  }
}

function source(id: string, text: string): Stored {
  const authors = [{_key: 'a', family: text, given: text}]
  return {
    _id: id,
    _type: 'source',
    kind: 'article',
    title: text,
    authors,
    year: 2020,
    container: text,
  }
}

function settings(id: string, text: string): Stored {
  return {
    _id: id,
    _type: 'settings',
    title: text,
    description: text,
    navigation: [
      {_key: 'n', label: text, address: '/articles'},
      {_key: 'h', target: weak('zqlater')},
      {_key: 'd', target: weak('zqdraft'), label: 'soon'},
    ],
    footer: {
      text,
      links: [{_key: 'f', label: text, address: '/privacy'}],
      elsewhere: [{_key: 'e', label: text, url: 'https://elsewhere.example'}],
      imprint: text,
    },
    design: {wordmark: text},
    home: {featured: weak('zqlater')},
    callToAction: {state: 'open', text, label: text},
    careNotes: [{_key: 'c', region: text, text, label: text, address: 'tel:112'}],
    requests: {consent: text},
    privacy: [paragraph(text)],
  }
}

const far = '2999-01-01T00:00:00.000Z'
/** What the text of a published article links to anyway. */
const hidden = ['zqlater', 'zqdraft', 'zqwithdrawn']

function open(image: string, file: string): Stored[] {
  const filling = Array.from({length: 24}, (_, index) =>
    article(`open-${index}`, `Open ${index}`, {
      publishedAt: `2026-02-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`,
    }),
  )
  return [
    settings('settings', 'Quiet site'),
    author('ada', 'Ada'),
    titled('topic', 'trust', 'Trust'),
    titled('series', 'steps', 'Steps'),
    titled('offering', 'talk', 'Talk'),
    page('imprint', 'Imprint'),
    source('work', 'A work'),
    {
      _id: 'passage',
      _type: 'passage',
      title: 'Passage',
      kind: 'disclaimer',
      text: [paragraph('A passage')],
    },
    article('open', 'Open', {
      publishedAt: '2026-03-02T08:00:00.000Z',
      cover: {_type: 'image', asset: reference(image), alt: 'A pond'},
      body: [
        ...body('Open', hidden),
        {
          _type: 'download',
          _key: 'd',
          title: 'A sheet',
          file: {_type: 'file', asset: reference(file)},
        },
      ],
      related: [...hidden, 'zqunlisted'].map(weak),
      review: {date: '2026-05-01', by: weak('zqauthordraft')},
    }),
    ...filling,
    {_id: 'moved', _type: 'redirect', from: '/moved', target: weak('zqlater')},
    {_id: 'moved-too', _type: 'redirect', from: '/moved-too', target: weak('zqdraft')},
    {_id: 'moved-well', _type: 'redirect', from: '/moved-well', target: reference('open')},
  ]
}

function closed(image: string): Stored[] {
  const cover = {_type: 'image', asset: reference(image), alt: secretText('later')}
  return [
    article('drafts.zqdraft', secretText('draft'), {cover}),
    article('drafts.open', secretText('edited'), {cover}),
    article('zqlater', secretText('later'), {publishedAt: far, cover}),
    article('zqwithdrawn', secretText('withdrawn')),
    article('zqdeleted', secretText('deleted')),
    article('versions.summer.open', secretText('release')),
    article('zqunlisted', secretText('unlisted'), {
      seo: {title: secretText('unlisted'), noIndex: true},
      publishedAt: '2026-02-10T08:00:00.000Z',
    }),
    author('drafts.zqauthordraft', secretText('authordraft')),
    author('drafts.ada', secretText('authoredited')),
    titled('topic', 'drafts.zqtopicdraft', secretText('topicdraft')),
    titled('topic', 'drafts.trust', secretText('topicedited')),
    titled('series', 'drafts.zqseriesdraft', secretText('seriesdraft')),
    titled('series', 'drafts.steps', secretText('seriesedited')),
    page('drafts.zqpagedraft', secretText('pagedraft')),
    page('drafts.imprint', secretText('pageedited')),
    titled('offering', 'drafts.zqofferingdraft', secretText('offeringdraft')),
    titled('offering', 'drafts.talk', secretText('offeringedited')),
    source('drafts.work', secretText('sourceedited')),
    {_id: 'drafts.passage', _type: 'passage', text: [paragraph(secretText('passageedited'))]},
    settings('drafts.settings', secretText('settingsedited')),
    {_id: 'drafts.zqredirect', _type: 'redirect', from: '/soon', address: '/zqredirectdraft'},
    {
      _id: 'requests.zqrequest',
      _type: 'request',
      status: 'new',
      name: secretText('request'),
      reach: `${secretText('request')}@example.org`,
      receivedAt: '2026-11-01T08:00:00.000Z',
      consent: {text: secretText('request'), version: '1', at: '2026-11-01T08:00:00.000Z'},
    },
    {
      _id: 'reviewLinks.zqreviewlink',
      _type: 'reviewLink',
      document: weak('zqdraft'),
      secret: secretText('reviewlink'),
      forWhom: secretText('reviewlink'),
      createdAt: '2026-11-01T08:00:00.000Z',
      expiresAt: far,
    },
    {
      _id: 'followers.zqfollower',
      _type: 'follower',
      address: 'zqfollower@wvfollower.example',
      state: 'confirmed',
      secret: secretText('follower'),
      createdAt: '2026-11-01T08:00:00.000Z',
      confirmedAt: '2026-11-01T08:00:00.000Z',
      consent: {text: secretText('follower'), version: '1', at: '2026-11-01T08:00:00.000Z'},
      outbox: [
        {_key: 'a', _type: 'followerMail', kind: 'article', article: 'zqlater', attempts: 0},
      ],
    },
    {
      _id: 'deliveries.zqdelivery',
      _type: 'delivery',
      article: secretText('delivery'),
      createdAt: '2026-11-01T08:00:00.000Z',
      state: 'collected',
      cursor: secretText('delivery'),
    },
    {
      _id: 'bin.zqbinentry',
      _type: 'binEntry',
      documentId: 'zqbinentry',
      documentType: 'article',
      title: secretText('binentry'),
      deletedAt: '2026-11-01T08:00:00.000Z',
      content: JSON.stringify({_id: 'zqbinentry', title: secretText('binentry')}),
    },
  ]
}

/** Fills an empty dataset with visible and hidden documents. Returns the file name of a hidden picture. */
export async function storeSecrets(client: SanityClient): Promise<{picture: string}> {
  const [shown, image] = [await upload(client, '#a54'), await upload(client, '#345')]
  const file = await client.assets.upload('file', Buffer.from('%PDF-1.4\nA sheet to keep.\n'), {
    filename: 'sheet.pdf',
    contentType: 'application/pdf',
  })
  const transaction = client.transaction()
  for (const document of [...open(shown, file._id), ...closed(image)])
    transaction.createOrReplace(document)
  await transaction.commit({visibility: 'sync'})
  await client.delete('zqdeleted')
  await client.action({
    actionType: 'sanity.action.document.unpublish',
    publishedId: 'zqwithdrawn',
    draftId: 'drafts.zqwithdrawn',
  })
  return {picture: image.split('-')[1] ?? ''}
}

async function upload(client: SanityClient, background: string): Promise<string> {
  const picture = await sharp({create: {width: 640, height: 480, channels: 3, background}})
    .png()
    .toBuffer()
  return (await client.assets.upload('image', picture, {filename: 'picture.png'}))._id
}
