import {join} from 'node:path'
import sharp from 'sharp'
import type {SanityClient} from '@sanity/client'
import {projectRoot} from '../../scripts/system/project-root.ts'

/** The path of the article that `storeRichArticle` stores. */
export const richPath = '/articles/everything-a-text-can-hold'

/** Another article of the same series, with right-to-left text and text that looks like markup. */
export const hostilePath = '/articles/hostile-words'

/** Stores an article with one of everything that a body and a page can contain. */
export async function storeRichArticle(client: SanityClient): Promise<void> {
  const picture = await client.assets.upload(
    'image',
    await sharp(join(projectRoot, 'scripts/sample/images/two-ripples.svg'))
      .flatten({background: '#dfe6e1'})
      .jpeg()
      .toBuffer(),
    {filename: 'ripples.jpg'},
  )
  const file = await client.assets.upload('file', Buffer.from('%PDF-1.4\nA sheet to keep.\n'), {
    filename: 'Three breaths.pdf',
    contentType: 'application/pdf',
  })
  const recording = await client.assets.upload('file', silence(), {filename: 'One breath.wav'})
  const transaction = client.transaction()
  const assets = {picture: picture._id, file: file._id, recording: recording._id}
  for (const document of documents(assets)) transaction.createOrReplace(document)
  await transaction.commit({visibility: 'sync'})
}

interface Assets {
  picture: string
  file: string
  recording: string
}

/** Returns a second of silence: a WAV file with 8,000 samples of 8 bits. */
export function silence(): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(8036, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(8000, 40)
  return Buffer.concat([head, Buffer.alloc(8000, 128)])
}

function documents(assets: Assets) {
  const {picture} = assets
  return [
    source('source-book', {
      kind: 'book',
      title: 'A house with two doors',
      authors: [person('Halvorsen', 'Inga Marie'), person('Okafor', 'Chidi')],
      year: 2014,
      publisher: 'Harbour Press',
    }),
    source('source-article', {
      kind: 'article',
      title: 'Pauses in the talk of couples: What they hold',
      authors: [person('Łukasik', 'Ewa'), person('Grün', 'Jean-Paul'), person('Sørensen', 'Bo')],
      year: 2019,
      container: 'Journal of Ordinary Closeness',
      volume: '7',
      issue: '2',
      pages: '101-118',
      doi: '10.5555/joc.2019.7.2.101',
    }),
    source('source-page', {
      kind: 'website',
      title: 'How to sit still for one minute',
      authors: [{_type: 'personName', _key: 'o', family: 'Office of Rest'}],
      container: 'Office of Rest',
      url: 'https://rest.example/one-minute',
      accessed: '2026-02-03',
    }),
    {
      _id: 'passage-limits',
      _type: 'passage',
      title: 'What an article is not',
      kind: 'disclaimer',
      text: [paragraph('An article can accompany you. It can’t replace somebody who knows you.')],
    },
    {_id: 'series-pace', _type: 'series', title: 'Going slowly', slug: slug('going-slowly')},
    {
      ...article('everything-a-text-can-hold', 'The pause before an answer'),
      lede: 'Between a sentence and its answer lies a second that nobody owns. What couples do with it can be learned.',
      publishedAt: '2026-03-01T08:00:00.000Z',
      cover: {_type: 'image', asset: reference(picture), alt: 'Two rings spreading on water'},
      authors: [{...reference('sample-author'), _key: 'a'}],
      topics: [{...reference('sample-topic-trust'), _key: 't'}],
      series: reference('series-pace'),
      part: 1,
      review: {date: '2026-06-12', by: reference('sample-author')},
      body: richBody(assets),
    },
    {
      ...article('hostile-words', 'Words <script>alert("title")</script> & more'),
      lede: '"><img src=x onerror=alert(1)>',
      publishedAt: '2026-03-02T08:00:00.000Z',
      authors: [{...reference('sample-author'), _key: 'a'}],
      series: reference('series-pace'),
      part: 2,
      body: hostileBody(),
    },
  ]
}

function richBody({picture, file, recording}: Assets): object[] {
  const drawing = {_type: 'figure', asset: reference(picture)}
  return [
    block([
      span('People who live together answer each other about '),
      span('forty times an hour', 'em'),
      span('. Most of these answers come before the question has ended'),
      cite('source-article', 'p. 104'),
      span('. That is not rude; it is how talk works'),
      footnote('Between strangers the gap is longer, and nobody finds it awkward.'),
      span('. But where something hurts, the same speed closes a door.'),
    ]),
    block([
      span('This text looks at the pause itself: what it is made of, how it is lost, and how '),
      span('two people', 'strong'),
      span(' can find it again. It follows an older idea of ours, '),
      span('that repair matters more than calm', 'inside'),
      span(', and a page on '),
      span('sitting still', 'outside'),
      span('.'),
    ]),
    block([span('What the second holds')], {style: 'h2'}),
    block([
      span('A pause is not empty. In it, a body decides whether it is safe'),
      cite('source-book', 'chapter 3'),
      span(
        '. Breath, shoulders, the muscles around the eyes: all of them have answered before a word is there',
      ),
      footnote('Which is why “I am fine” is so seldom believed.'),
      span('.'),
    ]),
    {
      _type: 'figure',
      _key: 'figure',
      asset: reference(picture),
      alt: 'Two rings on water, meeting',
      caption: 'Where two rings meet, neither of them stops.',
      credit: 'Drawing: the sample author',
    },
    {
      _type: 'gallery',
      _key: 'gallery',
      caption: 'Three moments of one evening',
      pictures: [
        {...drawing, _key: 'before', alt: 'The water before the rain'},
        {...drawing, _key: 'rain', alt: 'The first drop', caption: 'It took a breath.'},
        {...drawing, _key: 'after', decorative: true},
      ],
    },
    block([span('How it is lost')], {style: 'h3'}),
    ...['Someone is tired.', 'Someone is afraid to be alone with the silence.'].map((text) =>
      block([span(text)], {listItem: 'bullet', level: 1}),
    ),
    block([span('And fills it with a joke.')], {listItem: 'bullet', level: 2}),
    block([span('Someone has already been asked twice.')], {listItem: 'bullet', level: 1}),
    {
      _type: 'pullQuote',
      _key: 'pull',
      text: 'The pause is the part of the talk that both of you speak.',
      attribution: 'From a session',
    },
    block([span('Three ways to keep it')], {style: 'h2'}),
    {
      _type: 'callout',
      _key: 'practice',
      tone: 'practice',
      title: 'One breath',
      text: [
        block([span('Before you answer, breathe out once. Only out.')]),
        block([span('Then say the first word slowly')], {listItem: 'number', level: 1}),
        block([span('and the second as you always do.')], {listItem: 'number', level: 1}),
      ],
    },
    {
      _type: 'callout',
      _key: 'note',
      tone: 'note',
      text: [block([span('It helps to agree on this beforehand, in a good hour.')])],
    },
    {
      _type: 'callout',
      _key: 'caution',
      tone: 'caution',
      text: [block([span('Silence used as a punishment is not a pause. Leave that room.')])],
    },
    block([span('What others have counted')], {style: 'h2'}),
    block([span('In the talk of forty couples, the gaps were measured'), cite('source-article')]),
    {
      _type: 'table',
      _key: 'table',
      caption: 'Three evenings, and the pauses in them',
      headerRows: 1,
      rowHeadings: true,
      rows: [
        row('Moment', 'Gap before the answer', 'Said afterwards'),
        row('An ordinary evening', '0.2 seconds', '“We were just talking.”'),
        row('A disagreement', 'none', '“I was not finished.”'),
        row('After practising', '1.1 seconds', '“It felt long. It was good.”'),
      ],
    },
    block([span('The smallest heading')], {style: 'h4'}),
    block([
      span('There is no need for a clock'),
      cite('source-page'),
      span('. H'),
      span('2', 'sub'),
      span('O is still, and so may you be.'),
    ]),
    block([span('We stopped winning. It was the first quiet supper in a year.')], {
      style: 'blockquote',
    }),
    {_type: 'passageUse', _key: 'passage', passage: reference('passage-limits')},
    {
      _type: 'download',
      _key: 'download',
      title: 'Three breaths, a sheet for the kitchen door',
      description: 'One page, to print.',
      file: {_type: 'file', asset: reference(file)},
    },
    {
      _type: 'media',
      _key: 'video',
      address: 'https://youtu.be/abcDEF_12-3?t=90',
      title: 'An evening on pauses',
      still: {_type: 'image', asset: reference(picture), decorative: true},
      transcript: 'Good evening, and thank you for waiting.\n\nThat was the first exercise.',
    },
    {
      _type: 'media',
      _key: 'episode',
      address: 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk',
      title: 'A quiet hour, episode 12',
    },
    {
      _type: 'media',
      _key: 'elsewhere',
      address: 'https://talks.example/evening.mp4',
      title: 'The same evening, as a film to download',
    },
    {
      _type: 'audio',
      _key: 'recording',
      file: {_type: 'file', asset: reference(recording)},
      title: 'One breath, to listen to',
      duration: '0:01',
      transcript: 'Breathe out.',
    },
    {_type: 'callToAction', _key: 'cta', label: 'Talk with me about it'},
    {_type: 'carousel', _key: 'unknown', html: '<b>no</b>'},
  ]
}

function hostileBody(): object[] {
  const script = '<script>document.title = "run"</script>'
  return [
    block([span(script), span('words', 'js'), span('data', 'data')]),
    block([span('שלום לכולם, זה טקסט מימין לשמאל.')]),
    block([span('السلام عليكم')], {style: 'h2'}),
    block([span('👩‍❤️‍👩 🧘🏽 '.repeat(20))]),
    block([span('unbroken'.repeat(400))]),
    block([footnote(script), cite('source-book', '"><script>alert(2)</script>')]),
    ...Array.from({length: 40}, (_, index) =>
      block([span(`level ${index}`)], {listItem: 'bullet', level: index + 1}),
    ),
    block([span('long '.repeat(40_000))]),
    block([span('the end')]),
  ]
}

let keys = 0

function key(): string {
  return `k${keys++}`
}

function block(children: object[], fields: object = {}) {
  return {
    _type: 'block',
    _key: key(),
    style: 'normal',
    children,
    markDefs: [
      {
        _type: 'internalLink',
        _key: 'inside',
        reference: reference('sample-secure-functioning-how-relationships-thrive'),
      },
      {_type: 'link', _key: 'outside', href: 'https://rest.example/one-minute'},
      {_type: 'link', _key: 'js', href: 'javascript:alert(3)'},
      {_type: 'link', _key: 'data', href: 'data:text/html,<script>alert(4)</script>'},
    ],
    ...fields,
  }
}

function paragraph(text: string) {
  return block([span(text)])
}

function span(text: string, ...marks: string[]) {
  return {_type: 'span', _key: key(), text, marks}
}

function footnote(text: string) {
  return {_type: 'footnote', _key: key(), text: [paragraph(text)]}
}

function cite(id: string, locator?: string) {
  return {
    _type: 'citation',
    _key: key(),
    source: reference(id),
    ...(locator && {locator}),
  }
}

function row(...cells: string[]) {
  return {
    _type: 'row',
    _key: key(),
    cells: cells.map((cell) => ({_type: 'cell', _key: key(), value: [paragraph(cell)]})),
  }
}

function article(current: string, title: string) {
  return {_id: `article-${current}`, _type: 'article', title, slug: slug(current)}
}

function source(_id: string, fields: object) {
  return {_id, _type: 'source', ...fields}
}

function person(family: string, given: string) {
  return {_type: 'personName', _key: key(), family, given}
}

function slug(current: string) {
  return {_type: 'slug', current}
}

function reference(_ref: string) {
  return {_type: 'reference', _ref}
}
