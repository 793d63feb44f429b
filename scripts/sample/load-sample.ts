import type {SanityClient} from '@sanity/client'
import {samplePictures} from '../../web/shared/samples.ts'
import {sampleDocuments} from './documents.ts'
import {renderSampleImage, sampleImages} from './images.ts'

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
      const asset = await client.assets.upload('image', jpeg, {
        filename,
        contentType: 'image/jpeg',
        source: {id: file, name: samplePictures},
      })
      return [file, asset._id]
    }),
  )
  const transaction = client.transaction()
  for (const document of sampleDocuments(new Map(assets))) transaction.create(document)
  await transaction.commit()
}
