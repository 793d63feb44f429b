import {audioProviders} from './audio-providers.ts'
import type {Medium, Provider} from './provider.ts'
import {videoProviders} from './video-providers.ts'

/**
 * The providers with a player. Each address is read by its form alone, so no request is needed. A player's address
 * consists only of parts that a pattern has checked.
 */
const providers: Provider[] = Object.values({...videoProviders, ...audioProviders})

export const providerNames = providers.map(({name}) => name)

/** A video or recording with its provider. */
export interface FoundMedium extends Medium {
  /** The provider's name. */
  provider: string
  /** Whom a browser contacts to load the player: `YouTube (Google)`. */
  contacted: string
}

/** The maximum length of an address. */
const maxLength = 2000

/**
 * Reads the address of a video or recording at a known provider: that of its page, its short form, or that of its
 * player. Undefined for every other address. Never throws.
 */
export function readMediaAddress(address: unknown): FoundMedium | undefined {
  if (typeof address !== 'string' || address.length > maxLength) return undefined
  const url = URL.parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  if (url.username || url.password || url.port) return undefined
  const host = url.hostname.replace(/^(?:www|m)\./, '').replace(/\.$/, '')
  const plain = new URL(url)
  plain.hostname = host
  plain.pathname = url.pathname.replace(/(?<=.)\/+$/, '')
  const provider = providers.find((each) => each.host.test(host))
  const medium = provider?.read(plain)
  if (!provider || !medium) return undefined
  const {name, company} = provider
  return {...medium, provider: name, contacted: company ? `${name} (${company})` : name}
}

/** The block of a text that shows a video or recording, without its key. */
export interface MediaBlock {
  _type: 'media'
  address: string
  title?: string
}

/**
 * Returns the block for an address of a known provider, with the address of the page in place of that of the player.
 * Undefined for every other address, which is better left a link.
 *
 * @param title the title of a frame, if there is one. Titles that only name the player are left out.
 */
export function toMediaBlock(address: unknown, title = ''): MediaBlock | undefined {
  const medium = readMediaAddress(address)
  if (!medium) return undefined
  const words = title
    .trim()
    .replace(/^(?:spotify embed|soundcloud|vimeo|youtube)\s*[:–-]\s*/i, '')
    .replace(/\s+/g, ' ')
  const isTitle = !words.split(/[\s–-]+/).every((word) => playerWords.has(word.toLowerCase()))
  return {
    _type: 'media',
    address: medium.page,
    ...(isTitle && !URL.canParse(words) && {title: words}),
  }
}

/** Words of titles that providers give to every frame, such as “YouTube video player”. */
const playerWords = new Set(
  `youtube vimeo spotify apple podcast podcasts soundcloud ted dailymotion wistia
  embed embedded video audio media web content player frame iframe`
    .split(/\s+/)
    .concat(''),
)
