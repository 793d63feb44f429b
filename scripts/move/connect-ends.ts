import {createClient} from '@sanity/client'
import {connect} from '../import/connect.ts'
import type {Settings} from '../system/load-settings.ts'
import {StartFailure} from '../system/start-failure.ts'
import {createEnd, type End} from './end.ts'
import {createPatientFetch} from './patient-fetch.ts'

export interface Ends {
  source: End
  target: End
  close: () => Promise<void>
}

/** Connects to the lake here and to the hosted one. After this, both are datasets with a client. */
export async function connectEnds(
  settings: Settings,
  {
    toHosted,
    project,
    dataset,
    here,
  }: {
    toHosted: boolean
    project: string | undefined
    dataset: string | undefined
    here: string | undefined
  },
): Promise<Ends> {
  const hosted = connectHosted(settings, project, dataset)
  const {site} = settings
  const {client, close} = await connect({
    ...settings,
    hosted: false,
    site: {...site, projectId: settings.lake.project, dataset: here ?? site.dataset},
  })
  const own = createEnd(client, {
    label: `${client.config().dataset} of the lake here`,
    assetBase: client.config().apiHost,
    fetch: createPatientFetch({onRetry}),
  })
  const [source, target] = toHosted ? [own, hosted] : [hosted, own]
  return {source, target, close}
}

function connectHosted(
  {site, hosted}: Settings,
  project = hosted ? site.projectId : undefined,
  dataset = site.dataset,
): End {
  if (project === undefined || !/^[a-z0-9-]+$/.test(project)) {
    throw new StartFailure(
      'Name the hosted project: set NEXT_PUBLIC_SANITY_PROJECT_ID, or add --project <id>. sanity.io/manage shows the id.',
    )
  }
  const token = site.writeToken
  if (token === undefined) {
    throw new StartFailure(
      `Set SANITY_API_WRITE_TOKEN to a token of the project “${project}” with the role Editor (sanity.io/manage, API, Tokens).`,
    )
  }
  const client = createClient({
    projectId: project,
    dataset,
    token,
    apiVersion: '2025-02-19',
    useCdn: false,
  })
  return createEnd(client, {
    label: `${dataset} of the hosted project ${project}`,
    assetBase: 'https://cdn.sanity.io',
    fetch: createPatientFetch({onRetry}),
  })
}

function onRetry(why: string, ms: number): void {
  if (ms >= 2000) console.log(`  … waiting ${Math.round(ms / 1000)} s: ${why}`)
}
