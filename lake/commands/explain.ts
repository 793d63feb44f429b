import path from 'node:path'
import {parseArgs} from 'node:util'
import {isJsonObject, type JsonObject} from '../document.ts'
import {parsePerspective} from '../groq/perspective.ts'
import {explainQuery} from '../groq/plan/explain-plan.ts'
import {noFindings} from '../check/findings.ts'
import {readRegistry} from '../check/read-registry.ts'
import {parseJson} from '../parse-json.ts'
import type {LakeSettings} from '../settings.ts'
import {openForReading} from '../store/database.ts'
import type {Viewer} from '../viewer.ts'
import {printExplanation} from './print-explanation.ts'

const usage = `Shows how a query is answered, and what that costs:

  npm run lake -- explain '<groq>' [--params '{"slug": "…"}'] [--perspective published|drafts|raw|<release>]
                          [--dataset <name>] [--anonymous] [--json]

The perspective is "published" by default, and the viewer is an administrator unless --anonymous is given.`

const administrator: Viewer = {kind: 'user', id: 'explain', name: 'explain', role: 'administrator'}

/** `explain`: runs a query on a store, beside a running lake, and prints its plan. */
export async function explain(settings: LakeSettings, args: string[]): Promise<number> {
  const {values, positionals} = readArguments(args)
  const [text, ...more] = positionals
  if (text === undefined || more.length > 0) throw new Error(usage)
  const name = `${settings.project}/${values.dataset ?? settings.dataset}`
  const database = openForReading(storeOf(settings.folder, name))
  try {
    const explanation = await explainQuery(
      {
        project: settings.project,
        name: values.dataset ?? settings.dataset,
        database,
        now: () => new Date(),
      },
      {
        query: text,
        params: readParams(values.params),
        perspective: parsePerspective(values.perspective ?? 'published'),
        viewer: values.anonymous ? {kind: 'anonymous'} : administrator,
      },
    )
    if (values.json) console.log(JSON.stringify(explanation, undefined, 2))
    else printExplanation(explanation, console.log)
    return 0
  } finally {
    database.close()
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        params: {type: 'string'},
        perspective: {type: 'string'},
        dataset: {type: 'string'},
        anonymous: {type: 'boolean'},
        json: {type: 'boolean'},
      },
    })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${usage}`, {cause: error})
  }
}

function readParams(text = '{}'): JsonObject {
  const value = parseJson(text, '--params')
  if (isJsonObject(value)) return value
  throw new Error('Give --params as a JSON object: \'{"slug": "…"}\'.')
}

/** Returns the file of a dataset that the lake lists. */
function storeOf(folder: string, name: string): string {
  const findings = noFindings()
  const registered = readRegistry(folder, findings)
  if (!registered) throw new Error(findings.problems.join(' '))
  if (!registered.datasets.includes(name)) {
    throw new Error(`There is no dataset "${name}". Use one of: ${registered.datasets.join(', ')}.`)
  }
  return path.join(folder, 'datasets', name, 'documents.db')
}
