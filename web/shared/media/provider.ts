/** A video or recording at a provider. */
export interface Medium {
  kind: 'video' | 'audio'
  /** The address of its page at the provider. */
  page: string
  /** The address of its player, which a frame can show. */
  frame: string
  /** The height of the player in pixels. A player without one has the shape of a video. */
  height?: number
  /** Whether a video is higher than it is wide. */
  isUpright?: boolean
}

export interface Provider {
  name: string
  /** Whom a browser contacts to load the player, if that is not said by the name. */
  company?: string
  /** Finds the host, without `www.` and `m.`. */
  host: RegExp
  /** Reads an address at one of the hosts. Undefined for a page without a player. */
  read: (address: URL) => Medium | undefined
}

/** Returns where to start, in seconds: of `90`, `90s`, `1h2m3s` or `1:30`, in a parameter or after `#`. */
export function startOf({searchParams, hash}: URL, names: string[]): number | undefined {
  const anchor = new URLSearchParams(hash.slice(1))
  const written = names.flatMap((name) => searchParams.get(name) ?? anchor.get(name) ?? [])[0] ?? ''
  const parts =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(written) ??
    /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(written)
  const [hours = 0, minutes = 0, seconds = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  return hours * 3600 + minutes * 60 + seconds || undefined
}

/** Adds parameters to an address that has a `?`. Removes the `?` if nothing follows it. */
export function withQuery(
  address: string,
  parameters: Record<string, string | undefined | 0>,
): string {
  const added = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [`${name}=${value}`] : [],
  )
  return [address, ...added].join('&').replace('?&', '?').replace(/\?$/, '')
}
