import {localPerson} from './access/person.ts'
import {createTickets} from './access/tickets.ts'
import type {Dataset, Sources} from './dataset.ts'
import {createDatasets} from './datasets.ts'
import type {LakeParts} from './http/call.ts'
import {createEdge} from './http/edge.ts'
import {createSpread} from './http/spread.ts'
import {createStreams} from './listeners/streams.ts'
import type {Log} from './log.ts'
import {createPresence} from './presence/presence.ts'
import {createSockets} from './presence/sockets.ts'
import {createUpgrade, type Upgrade} from './presence/upgrade.ts'
import type {PoolLimits} from './queries/pool.ts'
import {createQueries} from './queries/queries.ts'
import {openRegistry} from './registry.ts'
import {newRandomId} from './random-id.ts'
import type {LakeSettings} from './settings.ts'
import {readOrMakeToken} from './token.ts'

export interface LakeOptions
  extends
    Pick<LakeSettings, 'folder'>,
    Partial<Pick<LakeSettings, 'token' | 'allowedOrigins' | 'project' | 'dataset'>>,
    Partial<Sources> {
  /** Where faults of the lake's own and one line a request are written. */
  log?: Log
  queryLimits?: Partial<PoolLimits>
}

export interface Lake {
  /** Answers a request, as over HTTP. `disconnect` cuts the connection under the response. */
  fetch: (request: Request, connection?: {disconnect: () => void}) => Promise<Response>
  /** Tells the lake where it answers, without a project: `http://localhost:3900`. */
  answersAt: (address: string) => void
  /** Answers a request to speak WebSocket, with the connection that it came by. */
  upgrade: Upgrade
  /** @throws LakeError `not_found` */
  dataset: (project: string, name: string) => Dataset
  /** The administrator's token. */
  readonly token: string
  /** Ends every event stream and every socket at once. */
  endStreams: () => void
  /** Stops every query that is not answered yet. */
  endQueries: () => Promise<void>
  /** Ends every stream and query, and closes every file. */
  close: () => void
}

/**
 * Opens the lake that a folder holds, or makes one: its token, its registry and the dataset of the
 * settings. Only one lake can have a folder open.
 *
 * @throws an Error of one line when the folder cannot be written or is another lake's
 */
export function createLake(options: LakeOptions): Lake {
  const {folder, project = 'local', dataset = 'production', allowedOrigins = []} = options
  const {now = () => new Date(), newId = newRandomId, log = quietLog} = options
  const registry = openRegistry(folder)
  const person = localPerson()
  const datasets = createDatasets({
    folder,
    registry,
    author: person.id,
    report: log.fault,
    now,
    newId,
  })
  const streams = createStreams()
  const tickets = createTickets(now)
  const sockets = createSockets()
  const endStreams = (): void => {
    streams.endAll()
    sockets.endAll()
  }
  const queries = createQueries(options.queryLimits)
  try {
    const token = readOrMakeToken(folder, options.token)
    if (!registry.findDataset(project, dataset)) datasets.put(project, dataset, 'public')
    datasets.openAll()
    const parts: LakeParts = {
      registry,
      datasets,
      queries,
      streams,
      tickets,
      sockets,
      spread: createSpread(tickets),
      person,
      token,
      allowedOrigins,
      project,
      report: log.fault,
    }
    const edge = createEdge(parts)
    return {
      fetch: (request, connection) => edge(request, log, connection?.disconnect),
      answersAt: datasets.moveTo,
      upgrade: createUpgrade(parts, createPresence(), sockets, log),
      dataset: datasets.open,
      token,
      endStreams,
      endQueries: queries.close,
      close() {
        endStreams()
        void queries.close()
        datasets.close()
        registry.close()
      },
    }
  } catch (error) {
    datasets.close()
    registry.close()
    throw error
  }
}

const quietLog: Log = {request() {}, fault: (error) => console.error(error)}
