import {assert, constantFrom, nat, oneof, property, string, tuple, webUrl} from 'fast-check'
import {expect, test} from 'vitest'
import {readMediaAddress, toMediaBlock} from '../../../web/shared/media/media-address.ts'
import {runs} from '../../property-runs.ts'

const tube = 'https://www.youtube.com/watch?v=abcDEF_12-3'
const player = 'https://www.youtube-nocookie.com/embed/abcDEF_12-3'
const key = '4rOoJ6Egrf8K2IrywzwOMk'

/** Addresses, the page and the player that are read from them. */
const rows: [provider: string, page: string, frame: string, ...addresses: string[]][] = [
  [
    'YouTube',
    tube,
    player,
    'https://www.youtube.com/watch?v=abcDEF_12-3',
    'http://youtube.com/watch?v=abcDEF_12-3&feature=share&pp=abc',
    'https://m.youtube.com/watch?app=desktop&v=abcDEF_12-3',
    'https://music.youtube.com/watch?v=abcDEF_12-3',
    'https://WWW.YouTube.com/watch?v=abcDEF_12-3#comments',
    'https://youtu.be/abcDEF_12-3',
    'https://youtu.be/abcDEF_12-3?si=tracking',
    'https://www.youtube.com/live/abcDEF_12-3?feature=share',
    'https://www.youtube.com/embed/abcDEF_12-3?rel=0&autoplay=1',
    'https://www.youtube-nocookie.com/embed/abcDEF_12-3/',
    'https://www.youtube.com/v/abcDEF_12-3',
    'https://www.youtube.com/watch?v=abcDEF_12-3&list=WL',
    '  https://youtu.be/abcDEF_12-3  ',
  ],
  [
    'YouTube',
    `${tube}&t=90s`,
    `${player}?start=90`,
    'https://youtu.be/abcDEF_12-3?t=90',
    'https://youtu.be/abcDEF_12-3?t=1m30s',
    'https://www.youtube.com/watch?v=abcDEF_12-3&t=90s',
    'https://www.youtube.com/watch?v=abcDEF_12-3&t=1:30',
    'https://www.youtube.com/watch?v=abcDEF_12-3#t=1m30s',
    'https://www.youtube.com/embed/abcDEF_12-3?start=90',
  ],
  ['YouTube', `${tube}&t=3723s`, `${player}?start=3723`, `${tube}&t=1h2m3s`, `${tube}&t=1:02:03`],
  [
    'YouTube',
    'https://www.youtube.com/shorts/abcDEF_12-3',
    player,
    'https://youtube.com/shorts/abcDEF_12-3?si=x',
  ],
  [
    'YouTube',
    'https://www.youtube.com/playlist?list=PLabc-123_x',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc-123_x',
    'https://www.youtube.com/playlist?list=PLabc-123_x',
    'https://www.youtube.com/embed/videoseries?list=PLabc-123_x',
    'https://www.youtube.com/embed?listType=playlist&list=PLabc-123_x',
  ],
  [
    'YouTube',
    `${tube}&list=PLabc-123_x&t=5s`,
    `${player}?list=PLabc-123_x&start=5`,
    'https://youtu.be/abcDEF_12-3?list=PLabc-123_x&t=5',
  ],
  [
    'Vimeo',
    'https://vimeo.com/76979871',
    'https://player.vimeo.com/video/76979871?dnt=1',
    'https://vimeo.com/76979871',
    'https://www.vimeo.com/76979871?share=copy',
    'https://vimeo.com/channels/staffpicks/76979871',
    'https://vimeo.com/groups/motion/videos/76979871',
    'https://vimeo.com/showcase/123456/video/76979871',
    'https://player.vimeo.com/video/76979871?title=0&byline=0',
  ],
  [
    'Vimeo',
    'https://vimeo.com/76979871/8272103f6e#t=90s',
    'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e#t=90s',
    'https://vimeo.com/76979871/8272103f6e#t=1m30s',
    'https://player.vimeo.com/video/76979871?h=8272103f6e#t=90s',
  ],
  [
    'Vimeo',
    'https://vimeo.com/event/1234567/8272103f6e',
    'https://vimeo.com/event/1234567/embed/8272103f6e',
    'https://vimeo.com/event/1234567/8272103f6e',
    'https://vimeo.com/event/1234567/embed/8272103f6e',
  ],
  [
    'Spotify',
    `https://open.spotify.com/episode/${key}`,
    `https://open.spotify.com/embed/episode/${key}`,
    `https://open.spotify.com/episode/${key}?si=x`,
    `https://open.spotify.com/intl-de/episode/${key}`,
    `https://open.spotify.com/embed/episode/${key}?utm_source=generator`,
    `https://open.spotify.com/embed-podcast/episode/${key}`,
    `https://open.spotify.com/embed/episode/${key}/video`,
  ],
  ...['show', 'track', 'album', 'playlist'].map((type): (typeof rows)[number] => [
    'Spotify',
    `https://open.spotify.com/${type}/${key}`,
    `https://open.spotify.com/embed/${type}/${key}`,
    `https://open.spotify.com/${type}/${key}`,
  ]),
  [
    'Apple Podcasts',
    'https://podcasts.apple.com/gb/podcast/a-quiet-hour/id1234567890?i=1000123456789',
    'https://embed.podcasts.apple.com/gb/podcast/a-quiet-hour/id1234567890?i=1000123456789',
    'https://podcasts.apple.com/gb/podcast/a-quiet-hour/id1234567890?i=1000123456789&l=de',
    'https://embed.podcasts.apple.com/gb/podcast/a-quiet-hour/id1234567890?i=1000123456789',
  ],
  [
    'Apple Podcasts',
    'https://podcasts.apple.com/podcast/id1234567890',
    'https://embed.podcasts.apple.com/podcast/id1234567890',
    'https://podcasts.apple.com/podcast/id1234567890',
  ],
  [
    'SoundCloud',
    'https://soundcloud.com/some-one/a-talk',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsome-one%2Fa-talk',
    'https://soundcloud.com/some-one/a-talk?utm_source=clipboard',
    'https://m.soundcloud.com/some-one/a-talk',
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/some-one/a-talk&color=ff5500',
  ],
  [
    'SoundCloud',
    'https://soundcloud.com/some-one/sets/talks',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsome-one%2Fsets%2Ftalks',
    'https://soundcloud.com/some-one/sets/talks',
  ],
  [
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123456',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123456',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456&auto_play=true',
  ],
  [
    'TED',
    'https://www.ted.com/talks/a_speaker_a_talk',
    'https://embed.ted.com/talks/a_speaker_a_talk',
    'https://www.ted.com/talks/a_speaker_a_talk',
    'https://ted.com/talks/a_speaker_a_talk/transcript',
    'https://embed.ted.com/talks/a_speaker_a_talk.html',
  ],
  [
    'TED',
    'https://www.ted.com/talks/a_speaker_a_talk?language=de',
    'https://embed.ted.com/talks/lang/de/a_speaker_a_talk',
    'https://www.ted.com/talks/a_speaker_a_talk?language=de',
    'https://embed.ted.com/talks/lang/de/a_speaker_a_talk',
  ],
  [
    'Dailymotion',
    'https://www.dailymotion.com/video/x8abc12',
    'https://geo.dailymotion.com/player.html?video=x8abc12',
    'https://www.dailymotion.com/video/x8abc12',
    'https://www.dailymotion.com/video/x8abc12_a-title_news',
    'https://dai.ly/x8abc12',
    'https://www.dailymotion.com/embed/video/x8abc12?autoplay=1',
    'https://geo.dailymotion.com/player/xabc1.html?video=x8abc12',
  ],
  [
    'Wistia',
    'https://fast.wistia.net/embed/iframe/abcde12345',
    'https://fast.wistia.net/embed/iframe/abcde12345',
    'https://someone.wistia.com/medias/abcde12345',
    'https://fast.wistia.com/embed/medias/abcde12345.jsonp',
  ],
]

test.each(
  rows.flatMap(([provider, page, frame, ...addresses]) =>
    [page, ...addresses].map((address) => ({address, provider, page, frame})),
  ),
)('reads $address', ({address, ...medium}) => {
  expect(readMediaAddress(address)).toMatchObject(medium)
})

test.each([
  '',
  'youtu.be/abcDEF_12-3',
  '//youtu.be/abcDEF_12-3',
  'javascript:alert("https://youtu.be/abcDEF_12-3")',
  'ftp://youtu.be/abcDEF_12-3',
  'https://name:word@youtu.be/abcDEF_12-3',
  'https://youtu.be:8443/abcDEF_12-3',
  'https://youtu.be/tooShort',
  'https://youtu.be/abcDEF_12-3/more',
  'https://www.youtube.com/@someone',
  'https://www.youtube.com/watch?list=WL',
  'https://www.youtube.com/results?search_query=x&list=PLabc',
  'https://youtube.com.example.org/watch?v=abcDEF_12-3',
  'https://notyoutube.com/watch?v=abcDEF_12-3',
  'https://vimeo.com/features',
  'https://vimeo.com/12345678/no-key',
  'https://open.spotify.com/user/someone',
  'https://spotify.link/abc',
  'https://podcasts.apple.com/gb/charts',
  'https://soundcloud.com/some-one',
  'https://soundcloud.com/some-one/tracks',
  'https://soundcloud.com/discover/sets',
  'https://on.soundcloud.com/abc',
  'https://w.soundcloud.com/player/?url=https%3A//example.org/a/b',
  'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/users/%25zz',
  'https://www.ted.com/talks',
  'https://www.dailymotion.com/someone',
  'https://wistia.com/product',
  'https://example.org/talk.mp4',
  'https://www.youtube.com/embed/live_stream?channel=x',
])('does not read %s', (address) => {
  expect(readMediaAddress(address)).toBeUndefined()
})

test('does not read an address of more than 2,000 characters', () => {
  expect(readMediaAddress(`https://youtu.be/abcDEF_12-3?x=${'a'.repeat(3000)}`)).toBeUndefined()
})

test('marks a short as upright, and gives the players of recordings their height', () => {
  expect(readMediaAddress('https://youtube.com/shorts/abcDEF_12-3')?.isUpright).toBe(true)
  expect(readMediaAddress(`https://open.spotify.com/episode/${key}`)).toMatchObject({
    kind: 'audio',
    height: 152,
  })
  expect(readMediaAddress(tube)).toMatchObject({kind: 'video', contacted: 'YouTube (Google)'})
})

const address = oneof(
  webUrl({withQueryParameters: true, withFragments: true}),
  tuple(
    constantFrom(...rows.flatMap(([, page, , ...addresses]) => [page, ...addresses])),
    nat(80),
    string({maxLength: 12, unit: 'binary'}),
  ).map(([text, at, inserted]) => text.slice(0, at) + inserted + text.slice(at)),
  string(),
)

test('a player is a whole https address without anything that its patterns did not check', () => {
  assert(
    property(address, (text) => {
      const medium = readMediaAddress(text)
      if (!medium) return
      expect(medium.frame).toMatch(
        /^https:\/\/(?:www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video|vimeo\.com\/event|open\.spotify\.com\/embed|embed\.podcasts\.apple\.com|w\.soundcloud\.com\/player|embed\.ted\.com\/talks|geo\.dailymotion\.com\/player\.html|fast\.wistia\.net\/embed)[\w\-./?=&%#~!$'()*+,;:@]*$/,
      )
      // The stored page is read as the same medium.
      expect(readMediaAddress(medium.page)).toEqual(medium)
    }),
    {numRuns: runs(500, 100_000)},
  )
})

test.each([
  ['https://youtu.be/abcDEF_12-3', 'A talk about kettles', 'A talk about kettles'],
  ['https://youtu.be/abcDEF_12-3', 'YouTube video player', undefined],
  ['https://youtu.be/abcDEF_12-3', 'vimeo-player', undefined],
  ['https://youtu.be/abcDEF_12-3', ' https://youtu.be/abcDEF_12-3 ', undefined],
  ['https://youtu.be/abcDEF_12-3', undefined, undefined],
  [`https://open.spotify.com/embed/episode/${key}`, 'Spotify Embed: Rest', 'Rest'],
])('names the block of %s with the frame’s title %s', (text, title, expected) => {
  expect(toMediaBlock(text, title)).toEqual({
    _type: 'media',
    address: readMediaAddress(text)?.page,
    ...(expected && {title: expected}),
  })
})

test('makes no block of another address', () => {
  expect(toMediaBlock('https://example.org/', 'A page')).toBeUndefined()
})
