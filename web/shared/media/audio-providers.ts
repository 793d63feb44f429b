import {withQuery, type Provider} from './provider.ts'

/** The providers of podcasts and music. */
export const audioProviders = {
  spotify: {
    name: 'Spotify',
    host: /^open\.spotify\.com$/,
    read({pathname}) {
      const [, type, id] =
        /^\/(?:intl-[a-z]{2,5}\/)?(?:embed(?:-podcast)?\/)?(episode|show|track|album|playlist|artist)\/([A-Za-z0-9]{22})(?:\/video)?$/.exec(
          pathname,
        ) ?? []
      if (!type || !id) return undefined
      return {
        kind: 'audio',
        page: `https://open.spotify.com/${type}/${id}`,
        frame: `https://open.spotify.com/embed/${type}/${id}`,
        height: /^(?:episode|track)$/.test(type) ? 152 : 352,
      }
    },
  },
  applePodcasts: {
    name: 'Apple Podcasts',
    company: 'Apple',
    host: /^(?:embed\.)?podcasts\.apple\.com$/,
    read({pathname, searchParams}) {
      const path = /^\/(?:[a-z]{2}\/)?podcast\/(?:[^/]{1,300}\/)?id\d{5,12}$/.exec(pathname)?.[0]
      if (!path) return undefined
      const i = /^\d{5,16}$/.exec(searchParams.get('i') ?? '')?.[0]
      return {
        kind: 'audio',
        page: withQuery(`https://podcasts.apple.com${path}?`, {i}),
        frame: withQuery(`https://embed.podcasts.apple.com${path}?`, {i}),
        height: i ? 175 : 450,
      }
    },
  },
  soundcloud: {
    name: 'SoundCloud',
    host: /^(?:w\.)?soundcloud\.com$/,
    read(address) {
      const isPlayer = address.hostname === 'w.soundcloud.com'
      const content = isPlayer ? URL.parse(address.searchParams.get('url') ?? '') : address
      const page = content && soundcloudPage(content)
      if (!page) return undefined
      const frame = `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`
      const isList = /\/(?:sets|playlists)\//.test(page)
      // An address of the programming interface is no page for readers.
      const isPage = page.startsWith('https://soundcloud.com/')
      return {kind: 'audio', page: isPage ? page : frame, frame, height: isList ? 450 : 166}
    },
  },
} satisfies Record<string, Provider>

/** Pages of SoundCloud that are not by a musician, and lists of what a musician has published. */
const soundcloudPages =
  /^\/(?:(?:discover|search|stream|upload|you|settings|pages|charts|jobs|feed|tags|people|messages|terms-of-use)\/|[^/]+\/(?:tracks|albums|sets|reposts|likes|following|followers|popular-tracks|comments)$)/

function soundcloudPage({protocol, hostname, pathname, searchParams}: URL): string | undefined {
  if (!/^https?:$/.test(protocol)) return undefined
  if (hostname === 'api.soundcloud.com') {
    const path =
      /^\/(?:tracks|playlists)\/(?:soundcloud(?::|%3A)(?:tracks|playlists)(?::|%3A))?\d{1,14}$/i.exec(
        pathname,
      )?.[0]
    const secret = /^s-\w{4,20}$/.exec(searchParams.get('secret_token') ?? '')?.[0]
    return path && withQuery(`https://api.soundcloud.com${path}?`, {secret_token: secret})
  }
  const path = /^\/[\w-]{1,60}\/(?:sets\/)?[\w-]{1,200}(?:\/s-\w{4,20})?$/.exec(pathname)?.[0]
  const isOurs = /^(?:www\.|m\.)?soundcloud\.com$/.test(hostname)
  return path && isOurs && !soundcloudPages.test(path) ? `https://soundcloud.com${path}` : undefined
}
