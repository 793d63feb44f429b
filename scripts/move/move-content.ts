import {rm} from 'node:fs/promises'
import {setTimeout as sleep} from 'node:timers/promises'
import {StartFailure} from '../system/start-failure.ts'
import {checkTarget, createTarget, type AclMode} from './check-target.ts'
import {namesFile, type Asked, type StoredDocument} from './document.ts'
import {readDocuments, type End} from './end.ts'
import {continuation, explain, statusOf} from './failure.ts'
import {fetchAssets} from './fetch-assets.ts'
import {
  planMove,
  work,
  type Consent,
  type Hashes,
  type Plan,
  type PlanOptions,
} from './plan-move.ts'
import {compare, limits, planText} from './report.ts'
import {createDocuments, replaceDocuments, uploadAssets, writeDetails} from './write-target.ts'

export interface MoveOptions extends Asked {
  dryRun: boolean
  consent: Consent
  /** How to create the dataset of the target, if there is none. */
  create: AclMode | undefined
  siteUrl: string
  types: string[] | undefined
  /** For the bytes of assets until they are moved. */
  folder: string
  print: (text: string) => void
  wait?: (ms: number) => Promise<unknown>
}

/** A dataset is read again as often, if reading it fails. */
const readings = 6
/** Steps without progress until the move gives up. */
const maxIdle = 3

/**
 * Moves the content of one dataset to another, and compares both. It knows nothing of an earlier run: each step
 * compares the datasets and writes what is missing, so it can be interrupted and repeated at any time.
 *
 * @returns whether the target contains everything
 * @throws StartFailure of a line that says what is wrong and what to do
 */
export async function moveContent(
  source: End,
  target: End,
  options: MoveOptions,
): Promise<boolean> {
  const {print, wait = sleep} = options
  const state = await at(target, false, () => checkTarget(target, options))
  const documents = await at(source, false, () => read(source, wait))
  const readTarget = (written: boolean): Promise<StoredDocument[]> =>
    at(target, written, () => read(target, wait))
  let stored = state.exists ? await readTarget(false) : []
  const {projectId: project = '', dataset = ''} = target.client.config()
  const asked = {...options, project}
  const hashes = await at(source, false, () => hashesOfDrawings(source, documents, stored, asked))
  let plan = planMove(documents, stored, asked, hashes)
  print(planText({from: source.label, to: target.label, plan, ...options, notes: state.notes}))
  if (!state.exists) print(`  The dataset is created: ${options.create}.`)
  refuseOtherDatasets(plan, [...state.datasets, dataset])
  refuse(plan, options)
  if (options.dryRun) {
    print(`\n${limits}\n\nNothing was written (--dry-run).`)
    return true
  }
  if (!state.exists)
    await at(target, false, () => createTarget(target, options.create ?? 'private'))

  let written = false
  for (let idle = 0; idle < maxIdle && work(plan, options.consent) > 0;) {
    const before = work(plan, options.consent)
    const step = plan
    if (step.assets.length > 0) {
      const fetched = await at(source, written, () =>
        fetchAssets(source, step.assets, options.folder),
      )
      print(`Uploading ${fetched.length} assets …`)
      written = true
      await at(target, true, () => uploadAssets(target, fetched))
    } else {
      written = true
      await at(target, true, () => write(target, step, options))
    }
    stored = await readTarget(true)
    plan = planMove(documents, stored, asked, hashes)
    refuse(plan, options)
    idle = work(plan, options.consent) < before ? 0 : idle + 1
  }

  print(`\n${compare(plan, documents, stored, options)}\n\n${limits}`)
  const isComplete = work(plan, options.consent) === 0
  if (isComplete) await rm(options.folder, {recursive: true, force: true})
  else print(continuation)
  return isComplete
}

/** Returns the hashes of SVGs that the target does not have, because the service may have changed their bytes. */
async function hashesOfDrawings(
  source: End,
  documents: StoredDocument[],
  stored: StoredDocument[],
  options: MoveOptions & PlanOptions,
): Promise<Hashes> {
  const {assets} = planMove(documents, stored, options)
  const drawings = assets.filter(({extension}) => extension === 'svg')
  const fetched = await fetchAssets(source, drawings, options.folder)
  return new Map(fetched.map(({document, hash}) => [document._id, hash]))
}

async function write(target: End, plan: Plan, {consent, print}: MoveOptions): Promise<void> {
  if (plan.missing.length > 0) {
    print(`Creating ${plan.missing.length} documents …`)
    return createDocuments(target, plan.missing)
  }
  const changes = [...plan.unfinished, ...(consent === 'replace' ? plan.different : [])]
  if (changes.length > 0) {
    print(`Completing ${changes.length} documents …`)
    await replaceDocuments(target, changes)
  }
  await writeDetails(target, plan.details)
}

/** Throws if the move needs a decision. */
function refuse({moved, different, dangling}: Plan, {consent, dryRun}: MoveOptions): void {
  const upload = moved.find(namesFile)
  if (upload) {
    throw new StartFailure(
      `The document “${upload._id}” has a field “_sanityAsset”, with which Sanity’s importer uploads any file of this machine. Nothing more is written. Remove the field at the source.`,
    )
  }
  const [first] = dangling
  if (first) {
    throw new StartFailure(
      `${dangling.length} references lead to documents that are neither moved nor at the target, among them from “${first.from}” to “${first.to}”. Nothing more is written. Remove these references, or move what they lead to.`,
    )
  }
  if (different.length === 0 || consent !== 'none' || dryRun) return
  throw new StartFailure(
    `${different.length} documents are at the target with other content, among them “${different[0]?.document._id}”. Nothing more is written. Add --replace to replace them, or --keep to leave them as they are.`,
  )
}

/** The importer refuses references to datasets that the target's project does not have. */
function refuseOtherDatasets({elsewhere}: Plan, datasets: string[]): void {
  const [first] = elsewhere.filter(({dataset}) => !datasets.includes(dataset))
  if (!first) return
  throw new StartFailure(
    `The document “${first.from}” refers to the dataset “${first.dataset}”, which the target’s project does not have. Nothing was written. Create that dataset there, or move it first (--dataset ${first.dataset} --here ${first.dataset}), or remove the reference.`,
  )
}

/** Reads a dataset. The exporter cannot continue a response that ends early, so it starts again. */
async function read(end: End, wait: (ms: number) => Promise<unknown>): Promise<StoredDocument[]> {
  for (let reading = 1; ; reading += 1) {
    try {
      return await readDocuments(end)
    } catch (error) {
      const status = statusOf(error) ?? 0
      const isFinal = status >= 400 && status < 500 && status !== 429
      if (isFinal || reading === readings) throw error
      await wait(500 * 2 ** reading)
    }
  }
}

/** Names the end at which a step fails. */
async function at<T>({label}: End, written: boolean, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw explain(error, label, written)
  }
}
