import type {SanityClient} from '@sanity/client'
import {sampleDocuments} from './documents.ts'
import {renderSampleImage, sampleImages} from './images.ts'

/**
 * Returns whether the dataset has no content yet: no document, draft or published. Uploaded files and the
 * lake's own documents do not count, so an interrupted load is simply repeated. The client needs a token,
 * because drafts are invisible without one.
 */
export async function isEmptyDataset(client: SanityClient): Promise<boolean> {
  const first = await client.fetch<string | null>(
    `*[!(_id in path("_.**")) && !string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")][0]._id`,
    {},
    {perspective: 'raw'},
  )
  return first === null
}

/**
 * Fills a dataset with the sample content, published. Uploads the pictures, then creates all documents in one
 * transaction, so that readers see all of it or nothing.
 *
 * @throws the client's error, also if one of the documents already exists (a conflict).
 */
export async function loadSample(client: SanityClient): Promise<void> {
  const assets = await Promise.all(
    sampleImages.map(async (file): Promise<[string, string]> => {
      const jpeg = await renderSampleImage(file)
      const filename = file.replace(/\.svg$/, '.jpg')
      const asset = await client.assets.upload('image', jpeg, {filename, contentType: 'image/jpeg'})
      return [file, asset._id]
    }),
  )
  const transaction = client.transaction()
  for (const document of sampleDocuments(new Map(assets))) transaction.create(document)
  await transaction.commit()
}
