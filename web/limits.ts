/** What readers may use of the site at the same time. `SITE_LIMITS` changes each of them by name. */
export interface SiteLimits {
  /**
   * Connections at the same time, in total and from one address. When the total is reached, a new client takes the
   * place of a connection of the client with the most.
   */
  connections: number
  connectionsPerClient: number
  /** For the headers of a request to arrive. */
  headerSeconds: number
  /** For the body of a request to arrive. */
  bodySeconds: number
  /** For a connection on which nothing moves, and for a client that does not read its response. */
  idleSeconds: number
  /** For a request to wait until others are rendered. */
  waitSeconds: number
  /** For a page in total, waiting included. */
  pageSeconds: number
  /** For a picture in total. */
  pictureSeconds: number
  /** Open pages that listen for changes, in total and from one client. The total gives way as that of connections. */
  liveConnections: number
  liveConnectionsPerClient: number
  /** Requests for a session within ten minutes from one client, counted by the lake for all processes of the site. */
  formsPerClient: number
  /** Requests for a session within ten minutes from all clients; later ones are stored with a mark. */
  forms: number
  /** Requests for a session within ten minutes, marked ones included; later ones are refused. */
  formsWithMark: number
}

export const defaultLimits: SiteLimits = {
  connections: 10_000,
  connectionsPerClient: 2000,
  headerSeconds: 10,
  bodySeconds: 10,
  idleSeconds: 60,
  waitSeconds: 10,
  pageSeconds: 25,
  pictureSeconds: 30,
  liveConnections: 1000,
  liveConnectionsPerClient: 30,
  formsPerClient: 5,
  forms: 100,
  formsWithMark: 1000,
}

/**
 * Returns the default limits with the changes that a setting names: `bodySeconds=20, forms=50`.
 *
 * @throws Error of one line that names the wrong part and says what is expected.
 */
export function readLimits(setting: string): SiteLimits {
  const limits = {...defaultLimits}
  for (const item of setting.split(',')) {
    if (item.trim() === '') continue
    const [, name = '', figure = ''] = /^\s*(\w+)\s*=\s*([1-9]\d{0,8})\s*$/.exec(item) ?? []
    if (!isLimit(name)) {
      throw new Error(
        `SITE_LIMITS has "${item.trim()}", but must be limits with whole numbers from 1, such as bodySeconds=20. The limits are ${Object.keys(defaultLimits).join(', ')}.`,
      )
    }
    limits[name] = Number(figure)
  }
  return limits
}

function isLimit(name: string): name is keyof SiteLimits {
  return Object.hasOwn(defaultLimits, name)
}
