import {article, picture, reference} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'
import {notAPage, saysNothing} from './messages.ts'

const address = 'https://youtu.be/abcDEF_12-3'

const media = (fields: object) => ({
  ...article,
  body: [{_type: 'media', _key: 'video', address, title: 'A talk', ...fields}],
})

const audio = (fields: object) => ({
  ...article,
  body: [
    {
      _type: 'audio',
      _key: 'sound',
      file: {_type: 'file', asset: reference('file-0a1b2c-mp3')},
      title: 'A minute of rest',
      transcript: 'Breathe out.',
      ...fields,
    },
  ],
})

const size = (bytes: number) => [{_id: 'file-0a1b2c-mp3', _type: 'sanity.fileAsset', size: bytes}]

const linkOnly =
  'Readers get a link instead of a player. Players are known for the pages of videos and episodes at YouTube, Vimeo, TED, Dailymotion, Wistia, Spotify, Apple Podcasts and SoundCloud.'

export const mediaRules: RuleCase[] = [
  ['a video with an address and a title', media({}), []],
  [
    'a video with a still and a transcript',
    media({still: {...picture, alt: 'A stage'}, transcript: 'Good evening.'}),
    [],
  ],
  ['a video with a decorative still', media({still: {...picture, decorative: true}}), []],
  [
    'a still without alternative text',
    media({still: picture}),
    [['error', 'body.video.still.alt', saysNothing]],
  ],
  [
    'a video without an address and a title',
    media({address: undefined, title: ' '}),
    [
      [
        'error',
        'body.video.address',
        'Paste the address of the video or podcast, or remove this block from the text.',
      ],
      ['error', 'body.video.title', 'Name it: by these words readers decide whether to load it.'],
    ],
  ],
  ...['youtu.be/abcDEF_12-3', 'javascript:alert(1)', 'mailto:ada@example.org'].map(
    (text): RuleCase => [
      `a video at ${text}`,
      media({address: text}),
      [['error', 'body.video.address', notAPage]],
    ],
  ),
  [
    'a video with a password in its address',
    media({address: 'https://ada:secret@youtu.be/abcDEF_12-3'}),
    [
      [
        'error',
        'body.video.address',
        'Take the user name and password out of the address: every reader would see them.',
      ],
    ],
  ],
  [
    'the code of a frame as an address',
    media({address: `<iframe src="${address}"></iframe>`}),
    [
      [
        'error',
        'body.video.address',
        'This is the code of a frame. Paste only the address of the page with the video.',
      ],
    ],
  ],
  ...['https://example.org/talk.mp4', 'https://www.youtube.com/@someone'].map((text): RuleCase => [
    `an address without a player: ${text}`,
    media({address: text}),
    [['warning', 'body.video.address', linkOnly]],
  ]),
  ['a recording', audio({duration: '12:34'}), [], size(60_000_000)],
  ['a recording of an hour', audio({duration: '1:02:03'}), []],
  [
    'a recording without a file, a title and a transcript',
    audio({file: undefined, title: undefined, transcript: ''}),
    [
      ['error', 'body.sound.file', 'Choose the recording, or remove this block from the text.'],
      [
        'error',
        'body.sound.title',
        'Name the recording: readers decide by these words whether to listen.',
      ],
      [
        'warning',
        'body.sound.transcript',
        'Readers who cannot hear, and the search, have only the transcript.',
      ],
    ],
  ],
  [
    'a recording that browsers do not play',
    audio({file: {_type: 'file', asset: reference('file-0a1b2c-pdf')}}),
    [
      [
        'error',
        'body.sound.file',
        'Browsers don’t play a .pdf file. Choose one of these: mp3, m4a, aac, ogg, oga, opus, weba, wav, flac.',
      ],
    ],
  ],
  [
    'a large recording',
    audio({}),
    [
      [
        'warning',
        'body.sound.file',
        'This file has 90 MB, which is much on a phone. As MP3 with 64 kbit/s, an hour of speech has 30 MB.',
      ],
    ],
    size(90_000_000),
  ],
  ...['12', '12:75', '1:75:00', 'an hour', '0:00'].map((text): RuleCase => [
    `the duration ${text}`,
    audio({duration: text}),
    [
      [
        'error',
        'body.sound.duration',
        'Write minutes and seconds, as in 12:34, or hours, too: 1:02:03.',
      ],
    ],
  ]),
]
