import {createClient} from '@sanity/client'
import {evaluate, parse} from 'groq-js'
import {createWorkspaceFromConfig, validateDocument, type ValidationMarker} from 'sanity'
import config from '../../sanity.config.ts'

/** A validation message: level, field and text. */
export type Problem = [level: string, field: string, message: string]

export interface Surroundings {
  /** The ids of published documents. */
  published?: string[]
  /** Other content of the dataset, for rules that query other documents. */
  others?: ({_id: string; _type: string} & Record<string, unknown>)[]
}

/** A document, all of its validation messages, and the other content of the dataset. */
export type RuleCase = [
  name: string,
  document: {_type: string} & Record<string, unknown>,
  problems: Problem[],
  others?: Surroundings['others'],
]

/** A client that runs queries on the surroundings, without a network. */
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

/** Returns the validation messages of a draft's fields. */
export async function findProblems(
  document: {_type: string} & Record<string, unknown>,
  surroundings: Surroundings = {},
): Promise<Problem[]> {
  const markers = await validateAsStudio(document, surroundings)
  return markers.map(({level, path, message}) => [level, readablePath(path), message])
}

/** Validates a draft as the Studio does: with its validator, our configuration and our messages. */
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
