import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {ClientConfig, SanityClient} from '@sanity/client'
import {createEnd, type End} from '../../scripts/move/end.ts'
import {moveContent, type MoveOptions} from '../../scripts/move/move-content.ts'
import {createPatientFetch} from '../../scripts/move/patient-fetch.ts'
import type {Hosted} from '../hosted/start-hosted.ts'
import type {TestLake} from '../lake/start-lake.ts'

const wait = (): Promise<void> => Promise.resolve()

function endOf(client: SanityClient, label: string, attempts?: number): End {
  const fetch = createPatientFetch({wait, ...(attempts !== undefined && {attempts})})
  return createEnd(client, {label, assetBase: client.config().apiHost, fetch})
}

export function endOfLake(lake: TestLake): End {
  return endOf(lake.client(), 'the lake here')
}

/** The hosted end, through the limits and failures of the stand-in, with an editor's token by default. */
export function endOfHosted(
  hosted: Hosted,
  config: Partial<ClientConfig> = {},
  attempts?: number,
): End {
  const client = hosted.client({
    apiHost: `http://127.0.0.1:${hosted.servicePort}`,
    token: hosted.tokenFor('editor'),
    ...config,
  })
  return endOf(client, 'the hosted project', attempts)
}

/** Moves content and returns what is printed. */
export async function move(
  source: End,
  target: End,
  options: Partial<MoveOptions> = {},
): Promise<{complete: boolean; output: string}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-move-'))
  const lines: string[] = []
  try {
    const complete = await moveContent(source, target, {
      withRequests: false,
      withFollowers: false,
      dryRun: false,
      consent: 'none',
      create: undefined,
      siteUrl: 'http://localhost:3000',
      types: undefined,
      folder,
      print: (text) => lines.push(text),
      wait,
      ...options,
    })
    return {complete, output: lines.join('\n')}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
