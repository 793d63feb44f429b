import {createClient} from '@sanity/client'
import {createWorkspaceFromConfig, validateDocument} from 'sanity'
import config from '../../sanity.config.ts'

/** What a document's field says to the writer: the level, the field, the sentence. */
export type Problem = [level: string, field: string, message: string]

export interface Surroundings {
  /** Ids of the documents that readers can see. */
  published?: string[]
  /** Addresses that other documents already have. */
  takenSlugs?: string[]
}

/** A client that answers from the surroundings; there is no network behind it. */
function createOfflineClient({takenSlugs = []}: Surroundings) {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (address) => {
      const slug: unknown = JSON.parse(new URL(address).searchParams.get('$slug') ?? 'null')
      return Response.json({result: !takenSlugs.some((taken) => taken === slug)})
    },
  })
}

const workspace = createWorkspaceFromConfig({
  ...config,
  currentUser: {
    id: 'writer',
    name: 'Writer',
    email: '',
    role: 'administrator',
    roles: [{name: 'administrator', title: 'Administrator'}],
  },
  getClient: () => createOfflineClient({}),
})

/** Validates a draft as the Studio does: its own validator, our configuration, our words. */
export async function findProblems(
  document: {_type: string} & Record<string, unknown>,
  surroundings: Surroundings = {},
): Promise<Problem[]> {
  const {published = []} = surroundings
  const markers = await validateDocument({
    document: {
      _id: 'drafts.tested',
      _rev: 'first',
      _createdAt: '2026-01-05T09:00:00Z',
      _updatedAt: '2026-01-05T09:00:00Z',
      ...document,
    },
    workspace: await workspace,
    getClient: () => createOfflineClient(surroundings),
    getDocumentExists: async ({id}) => published.includes(id),
  })
  return markers.map(({level, path, message}) => [level, readablePath(path), message])
}

function readablePath(path: (string | number | {_key: string} | [number | '', number | ''])[]) {
  return path
    .map((part) => (typeof part === 'object' && '_key' in part ? part._key : String(part)))
    .join('.')
}
