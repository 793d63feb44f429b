import {createAccess} from './access/access.ts'
import {refuseUnfinishedBackup} from './losses/unfinished-backup.ts'
import {refuseUnfinishedRestore} from './losses/unfinished-restore.ts'
import {createAttempts} from './access/attempts.ts'
import {createForeignTokenCheck} from './access/foreign-tokens.ts'
import {assetAddress} from './assets/asset-url.ts'
import {createLogins} from './access/logins.ts'
import {localPerson} from './access/person.ts'
import {createTickets} from './access/tickets.ts'
import {openTokenStore, type TokenStore} from './access/token-store.ts'
import {watchTokens} from './access/watch-tokens.ts'
import type {Dataset, Sources} from './dataset.ts'
import {createDatasets} from './datasets/datasets.ts'
import type {LakeParts} from './http/context.ts'
import type {Connection} from './http/connection.ts'
import {createMiddleware} from './http/middleware.ts'
import {createUnsent} from './http/unsent.ts'
import {createStreamRedirects, noStreamRedirects} from './http/stream-redirect.ts'
import {defaultLimits, type Limits} from './limits.ts'
import {createStreams} from './listeners/streams.ts'
import type {Log} from './log.ts'
import {createPresence} from './presence/presence.ts'
import {createSockets} from './presence/sockets.ts'
import {createUpgrade, type Upgrade} from './http/upgrade-presence.ts'
import {createQueries, type QueryLimits} from './queries/queries.ts'
import type {StartWorker} from './queries/worker-slot.ts'
import {findLosses, refusalOfLosses} from './losses/find-losses.ts'
import {openRecentEvents, type RecentEvents} from './recent-events.ts'
import {openRegistry, type Registry} from './datasets/registry.ts'
import {newRandomId} from './random-id.ts'
import {cannotWrite, isUnwritable} from './store/cannot-write.ts'
import type {Synchronous} from './store/database.ts'
import {isForThisMachineOnly, type LakeSettings} from './settings.ts'
import {readOrMakeToken} from './token.ts'
import {createWebhooks} from './webhooks/webhooks.ts'
import {webhooksFile} from './webhooks/webhook-store.ts'

export interface LakeOptions
  extends
    Pick<LakeSettings, 'folder'>,
    Partial<Omit<LakeSettings, 'folder' | 'port'>>,
    Partial<Sources> {
  /** Receives internal errors and one entry per request. */
  log?: Log
  /** Overrides for the limits of the worker threads that evaluate queries. */
  queryLimits?: Partial<QueryLimits>
  /** Starts their threads. Default: a new one each time. Tests use those of closed lakes again. */
  startWorker?: StartWorker
  /**
   * Whether the addresses are names of Sanity's service. Then tokens that no lake generated are refused, and
   * event streams stay at their name, because the names below it may lead to the service.
   */
  sanityNames?: boolean
  /** OFF: a commit does not wait for the disk, for tests. Default: FULL. */
  synchronous?: Synchronous
}

export interface Lake {
  /** Handles a request, as over HTTP. */
  fetch: (request: Request, connection?: Connection) => Promise<Response>
  /** Sets the lake's address on this machine, without a project: `http://localhost:3900`. */
  answersAt: (address: string) => void
  /** Handles a WebSocket upgrade request on its connection. */
  upgrade: Upgrade
  /** @throws LakeError `not_found` */
  dataset: (project: string, name: string) => Dataset
  /** The administrator's token. */
  readonly token: string
  readonly limits: Limits
  readonly log: Log
  /** Ends every event stream and every socket at once. */
  endStreams: () => void
  /** Stops every pending query. */
  endQueries: () => Promise<void>
  /** Ends every stream, socket and query, and closes every file. */
  close: () => void
}

/**
 * Opens the lake in a folder, or creates one: its token, its registry and the dataset of the settings. A
 * folder can be open in one lake only.
 *
 * @throws an Error of one line if the folder is not writable or another lake has locked it
 */
export function createLake(options: LakeOptions): Lake {
  const {folder, project = 'local', dataset = 'production', allowedOrigins = []} = options
  const {addresses = [], limits = defaultLimits, log = quietLog} = options
  const {now = () => new Date(), newId = newRandomId} = options
  const registry = openRegistry(folder, options.synchronous)
  const person = localPerson()
  const queryLimits = {
    waitTimeout: limits.queryWaitSeconds * 1000,
    timeout: limits.querySeconds * 1000,
    anonymousTimeout: limits.anonymousQuerySeconds * 1000,
    result: limits.resultBytes,
    anonymousResult: limits.anonymousResultBytes,
    cacheBytes: limits.resultCacheBytes,
    slowMs: limits.slowQuerySeconds * 1000,
    memory: limits.queryBytes,
    filterTimeout: limits.filterSeconds * 1000,
    ...options.queryLimits,
  }
  const queries = createQueries(queryLimits, log.warning, options.startWorker)
  const webhooks = createWebhooks({
    folder,
    synchronous: options.synchronous,
    queries,
    limits,
    privateOrigins: options.webhookOrigins ?? [],
    hasDataset: (of, name) => registry.findDataset(of, name) !== undefined,
    report: log.fault,
    warn: log.warning,
    now,
    newId,
  })
  const datasets = createDatasets({
    folder,
    registry,
    limits,
    synchronous: options.synchronous,
    historyDays: options.historyDays,
    whenIdle: queries.whenIdle,
    follow: webhooks.follow,
    author: person.id,
    report: log.fault,
    now,
    newId,
  })
  const streams = createStreams(limits.listeners)
  const tickets = createTickets(now)
  const sockets = createSockets({connections: limits.listeners})
  const endStreams = (): void => {
    streams.endAll()
    sockets.endAll()
  }
  let store: TokenStore | undefined
  let recentEvents: RecentEvents | undefined
  let stopWatch: (() => void) | undefined
  const close = (): void => {
    stopWatch?.()
    endStreams()
    void queries.close()
    store?.close()
    recentEvents?.close()
    datasets.close()
    webhooks.close()
    registry.close()
  }
  try {
    refuseLosses(options, registry)
    store = openTokenStore(folder, options.synchronous)
    registry.addFile('tokens.db')
    recentEvents = openRecentEvents(folder, now)
    const token = readOrMakeToken(folder, options.token)
    if (options.token === undefined) registry.addFile('token')
    const sources = {now, newId}
    const access = createAccess({store, administratorToken: token, person, sources})
    stopWatch = watchTokens(store, access, [streams, sockets], log.fault)
    webhooks.open()
    registry.addFile(webhooksFile)
    if (!registry.findDataset(project, dataset)) datasets.put(project, dataset, 'public')
    datasets.openAll()
    webhooks.start()
    const parts: LakeParts = {
      registry,
      recentEvents,
      datasets,
      queries,
      webhooks,
      streams,
      unsent: createUnsent(limits),
      tickets,
      sockets,
      streamRedirects: options.sanityNames
        ? noStreamRedirects
        : createStreamRedirects(tickets, log.warning, () => performance.now()),
      access,
      person,
      logins: createLogins(now),
      attempts: createAttempts(() => performance.now()),
      limits,
      localUser: isForThisMachineOnly(options) ? person : undefined,
      allowedOrigins,
      trustedProxies: options.trustedProxies,
      addresses,
      refuseForeign: options.sanityNames ? createForeignTokenCheck(log.warning) : undefined,
      project,
      report: log.fault,
      warn: log.warning,
    }
    const handle = createMiddleware(parts)
    return {
      fetch: (request, connection) => handle(request, log, connection),
      // If the lake has a public address, asset URLs use it for all clients.
      answersAt: (address) => datasets.moveTo(assetAddress(addresses) ?? address),
      upgrade: createUpgrade(parts, createPresence(), sockets, log),
      dataset: datasets.open,
      token,
      limits,
      log,
      endStreams,
      endQueries: queries.close,
      close,
    }
  } catch (error) {
    close()
    throw isUnwritable(error) ? cannotWrite(folder, error) : error
  }
}

/** Throws if a file is lost. SQLite would replace it with an empty one, so the check comes first. */
function refuseLosses({folder, token}: LakeOptions, registry: Registry): void {
  refuseUnfinishedBackup(folder)
  refuseUnfinishedRestore(folder)
  const losses = findLosses(folder, registry.registered(), {tokenGiven: token !== undefined})
  const refusal = refusalOfLosses(losses)
  if (refusal !== undefined) throw new Error(refusal)
}

const quietLog: Log = {request() {}, fault: console.error, warning: console.error}
