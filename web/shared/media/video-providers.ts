import {startOf, withQuery, type Provider} from './provider.ts'

/** The providers of videos. */
export const videoProviders = {
  youtube: {
    name: 'YouTube',
    company: 'Google',
    host: /^(?:(?:music\.)?youtube\.com|youtube-nocookie\.com|youtu\.be)$/,
    read(address) {
      const {pathname, searchParams} = address
      const inPath =
        address.hostname === 'youtu.be'
          ? /^\/([\w-]{11})$/.exec(pathname)
          : /^\/(embed|shorts|live|v|e|watch)\/(?!videoseries|live_stream)([\w-]{11})$/.exec(
              pathname,
            )
      const inQuery = pathname === '/watch' ? /^[\w-]{11}$/.exec(searchParams.get('v') ?? '') : null
      const id = (inPath ?? inQuery)?.at(-1)
      // The lists “Watch later” and “Liked” are private.
      const list = /^(?!(?:WL|LL|LM)$)[\w-]{2,64}$/.exec(searchParams.get('list') ?? '')?.[0]
      const isUpright = inPath?.[1] === 'shorts'
      if (!id) {
        const isList = /^\/(?:playlist|watch|embed(?:\/videoseries)?)$/.test(pathname)
        if (!list || !isList) return undefined
        return {
          kind: 'video',
          page: `https://www.youtube.com/playlist?list=${list}`,
          frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
        }
      }
      const start = startOf(address, ['t', 'start', 'time_continue'])
      const page = isUpright ? `shorts/${id}?` : `watch?v=${id}`
      return {
        kind: 'video',
        page: withQuery(`https://www.youtube.com/${page}`, {list, t: start && `${start}s`}),
        frame: withQuery(`https://www.youtube-nocookie.com/embed/${id}?`, {
          list,
          start: start && String(start),
        }),
        ...(isUpright && {isUpright}),
      }
    },
  },
  vimeo: {
    name: 'Vimeo',
    host: /^(?:player\.)?vimeo\.com$/,
    read(address) {
      const {pathname, searchParams} = address
      const event = /^\/event\/(\d{4,12})(?:\/embed)?(?:\/([0-9a-f]{6,20}))?$/.exec(pathname)
      if (event) {
        const [, id = '', key] = event
        const [page, end] = [`https://vimeo.com/event/${id}`, key ? `/${key}` : '']
        return {kind: 'video', page: page + end, frame: `${page}/embed${end}`}
      }
      const found =
        /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?$/.exec(
          pathname,
        )
      if (!found) return undefined
      const [, id = '', inPath] = found
      const key = inPath ?? /^[0-9a-f]{6,20}$/.exec(searchParams.get('h') ?? '')?.[0]
      const start = startOf(address, ['t'])
      const end = start ? `#t=${start}s` : ''
      return {
        kind: 'video',
        page: `https://vimeo.com/${id}${key ? `/${key}` : ''}${end}`,
        frame: withQuery(`https://player.vimeo.com/video/${id}?dnt=1`, {h: key}) + end,
      }
    },
  },
  ted: {
    name: 'TED',
    host: /^(?:embed(?:-ssl)?\.)?ted\.com$/,
    read({pathname, searchParams}) {
      const found =
        /^\/talks\/(?:lang\/([a-z]{2}(?:-[a-z]{2})?)\/)?([a-z0-9_-]{2,200})(?:\.html|\/transcript)?$/i.exec(
          pathname,
        )
      const [, inPath, talk] = found ?? []
      if (!talk) return undefined
      const language =
        inPath ?? /^[a-z]{2}(?:-[a-z]{2})?$/i.exec(searchParams.get('language') ?? '')?.[0]
      return {
        kind: 'video',
        page: withQuery(`https://www.ted.com/talks/${talk}?`, {language}),
        frame: `https://embed.ted.com/talks/${language ? `lang/${language}/` : ''}${talk}`,
      }
    },
  },
  dailymotion: {
    name: 'Dailymotion',
    host: /^(?:(?:geo\.)?dailymotion\.com|dai\.ly)$/,
    read(address) {
      const {hostname, pathname, searchParams} = address
      const path = hostname === 'dai.ly' ? `/video${pathname}` : pathname
      const inPath = /^\/(?:embed\/)?video\/([a-z0-9]{5,12})(?:_[^/]*)?$/i.exec(path)?.[1]
      const isPlayer = /^\/player(?:\/\w+)?\.html$/.test(pathname)
      const id = isPlayer ? /^[a-z0-9]{5,12}$/i.exec(searchParams.get('video') ?? '')?.[0] : inPath
      if (!id) return undefined
      const start = startOf(address, ['start', 'startTime'])
      const seconds = start && String(start)
      return {
        kind: 'video',
        page: withQuery(`https://www.dailymotion.com/video/${id}?`, {start: seconds}),
        frame: withQuery(`https://geo.dailymotion.com/player.html?video=${id}`, {
          startTime: seconds,
        }),
      }
    },
  },
  wistia: {
    name: 'Wistia',
    host: /^(?:[\w-]+\.)?wistia\.(?:com|net)$/,
    read({pathname}) {
      const id = /^\/(?:medias|embed\/(?:iframe|medias))\/([a-z0-9]{10})(?:\.jsonp)?$/.exec(
        pathname,
      )?.[1]
      const frame = `https://fast.wistia.net/embed/iframe/${id}`
      return id ? {kind: 'video', page: frame, frame} : undefined
    },
  },
} satisfies Record<string, Provider>
