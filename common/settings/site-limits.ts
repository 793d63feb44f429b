/** The limits of what clients can use at the same time. `SITE_LIMITS` overrides each of them by name. */
export interface SiteLimits {
  /**
   * Connections, in total and per client address. At the total, a new client replaces a connection of the client with
   * the most.
   */
  connections: number
  connectionsPerClient: number
  /** Seconds for the headers of a request to arrive. */
  headerSeconds: number
  /** Seconds for the body of a request to arrive. */
  bodySeconds: number
  /** Seconds until an idle connection is closed, or one whose client does not read. */
  idleSeconds: number
  /** Seconds that a request may wait in the queue. */
  waitSeconds: number
  /** Seconds for a page in total, including the wait. */
  pageSeconds: number
  /** Seconds for an answer of the lake. */
  lakeSeconds: number
  /** Seconds for a picture in total. */
  pictureSeconds: number
  /** Live streams of open pages, in total and per client. At the total, streams are replaced like connections. */
  liveConnections: number
  liveConnectionsPerClient: number
  /**
   * Forms of one kind (requests for a session, requests to follow) from one client within ten minutes, counted by the lake
   * for all processes of the site.
   */
  formsPerClient: number
  /** Forms of one kind from all clients within ten minutes. Later requests for a session are stored with a mark. */
  forms: number
  /** Forms of one kind within ten minutes, including marked ones. Later ones are refused. */
  formsWithMark: number
  /** Mails to followers that one process sends in a minute at most. */
  mailsPerMinute: number
  /** The size of a file that an editor imports in the Studio, and the number of imports that are listed there. */
  importMegabytes: number
  imports: number
}

export const defaultSiteLimits: SiteLimits = {
  connections: 10_000,
  connectionsPerClient: 2000,
  headerSeconds: 10,
  bodySeconds: 10,
  idleSeconds: 60,
  waitSeconds: 10,
  pageSeconds: 25,
  lakeSeconds: 8,
  pictureSeconds: 30,
  liveConnections: 1000,
  liveConnectionsPerClient: 30,
  formsPerClient: 5,
  forms: 100,
  formsWithMark: 1000,
  mailsPerMinute: 240,
  importMegabytes: 1000,
  imports: 20,
}
