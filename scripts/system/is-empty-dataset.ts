import {StartFailure} from './start-failure.ts'

interface Dataset {
  /** The lake's address, without the project. */
  apiHost: string
  projectId: string
  dataset: string
  /** Drafts are invisible without one. */
  token: string
}

const firstDocument = `*[!(_id in path("_.**")) && !string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")][0]._id`

/**
 * Returns whether the dataset has no content yet: no document, draft or published. Uploaded files and the
 * lake's own documents do not count, so an interrupted load is simply repeated.
 *
 * Every start calls it, so it does not use `@sanity/client`, which takes longer to load than the lake to
 * respond.
 *
 * @throws StartFailure if the lake has no such dataset
 */
export async function isEmptyDataset({
  apiHost,
  projectId,
  dataset,
  token,
}: Dataset): Promise<boolean> {
  const parameters = new URLSearchParams({query: firstDocument, perspective: 'raw'})
  const response = await fetch(`${apiHost}/v2025-02-19/data/query/${dataset}?${parameters}`, {
    headers: {Authorization: `Bearer ${token}`, 'X-Sanity-Project-ID': projectId},
  })
  if (response.status === 404) {
    throw new StartFailure(
      `NEXT_PUBLIC_SANITY_DATASET is "${dataset}", but the lake has no dataset with this name. Remove the setting, or create the dataset with "npm run sanity -- datasets create ${dataset}".`,
    )
  }
  if (!response.ok)
    throw new Error(`The lake responded with ${response.status}: ${await response.text()}`)
  const {result} = (await response.json()) as {result: string | null}
  return result === null
}
