import {createClient} from '@sanity/client'
import {evaluate, parse} from 'groq-js'
import {createWorkspaceFromConfig, validateDocument, type ValidationMarker} from 'sanity'
import config from '../../sanity.config.ts'

/** What a document's field says to the writer: the level, the field, the sentence. */
export type Problem = [level: string, field: string, message: string]

export interface Surroundings {
  /** Ids of the documents that readers can see. */
  published?: string[]
  /** What else the dataset holds, for the rules that ask about other documents. */
  others?: ({_id: string; _type: string} & Record<string, unknown>)[]
}

/** A client that answers queries over the surroundings; there is no network behind it. */
function createOfflineClient({others = []}: Surroundings) {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (address) => {
      const {searchParams} = new URL(address)
      const params = Object.fromEntries(
        [...searchParams]
          .filter(([name]) => name.startsWith('$'))
          .map(([name, value]): [string, unknown] => [name.slice(1), JSON.parse(value)]),
      )
      const onlyPublished = searchParams.get('perspective') === 'published'
      const dataset = others.filter(({_id}) => !onlyPublished || !_id.includes('.'))
      const query = parse(searchParams.get('query') ?? '', {params})
      const result = await (await evaluate(query, {dataset, params})).get()
      return Response.json({result})
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

/** What a draft's fields say to the writer. */
export async function findProblems(
  document: {_type: string} & Record<string, unknown>,
  surroundings: Surroundings = {},
): Promise<Problem[]> {
  const markers = await validateAsStudio(document, surroundings)
  return markers.map(({level, path, message}) => [level, readablePath(path), message])
}

/** Validates a draft as the Studio does: its own validator, our configuration, our words. */
export async function validateAsStudio(
  document: {_type: string} & Record<string, unknown>,
  surroundings: Surroundings = {},
): Promise<ValidationMarker[]> {
  const {published = []} = surroundings
  return validateDocument({
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
}

function readablePath(path: (string | number | {_key: string} | [number | '', number | ''])[]) {
  return path
    .map((part) => (typeof part === 'object' && '_key' in part ? part._key : String(part)))
    .join('.')
}
