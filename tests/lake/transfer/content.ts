import type {SanityClient} from '@sanity/client'
import {jpeg, pdf} from './bytes.ts'

/** Writes one document of each kind that an archive can contain. */
export async function fill(client: SanityClient): Promise<void> {
  const photo = await client.assets.upload('image', await jpeg('#a03020'), {
    filename: 'a photo.jpg',
    title: 'A photo',
    description: 'Red',
    creditLine: 'Somebody',
    source: {id: 's1', name: 'elsewhere'},
  })
  // The importer names an asset that was uploaded without a file name.
  const portrait = await client.assets.upload('image', await jpeg('#2030a0'), {filename: 'p.jpg'})
  const unused = await client.assets.upload('image', await jpeg('#20a030'), {filename: 'u.jpg'})
  const file = await client.assets.upload('file', pdf, {filename: 'paper.pdf', label: 'Paper'})
  const image = (id: string): object => ({_type: 'image', asset: reference(id)})
  await client
    .transaction()
    .create({_id: 'ann', _type: 'author', name: 'Ann', portrait: image(portrait._id)})
    .create({
      _id: 'story',
      _type: 'article',
      _createdAt: '2020-02-02T02:02:02Z',
      title: 'Ünïcode “quotes” \u2028 and 🌊',
      empty: null,
      numbers: [0, -1.5, 1e21],
      author: reference('ann'),
      seen: {_type: 'reference', _ref: 'nobody', _weak: true},
      cover: {
        ...image(photo._id),
        alt: 'Red',
        hotspot: {x: 0.1, y: 0.2, height: 0.3, width: 0.4},
        crop: {top: 0.1, bottom: 0, left: 0, right: 0},
      },
      body: [
        {
          _type: 'block',
          _key: 'b1',
          style: 'normal',
          markDefs: [{_type: 'internal', _key: 'm1', to: reference('ann')}],
          children: [{_type: 'span', _key: 's1', text: 'Text', marks: ['m1']}],
        },
        {...image(photo._id), _key: 'b2', caption: 'Again'},
        {_type: 'file', _key: 'b3', asset: reference(file._id)},
      ],
      gallery: [{...reference(unused._id), _key: 'g1'}],
    })
    .create({_id: 'drafts.story', _type: 'article', title: 'A draft', author: reference('ann')})
    .create({_id: 'drafts.only', _type: 'article', title: 'Only a draft'})
    .create({_id: 'path.of.one', _type: 'setting', value: true})
    .commit()
  await client.releases.create({releaseId: 'rSpring', metadata: {title: 'Spring'}})
  await client.createVersion({
    releaseId: 'rSpring',
    publishedId: 'story',
    document: {_id: 'versions.rSpring.story', _type: 'article', title: 'In spring'},
  })
  await client.unpublishVersion({releaseId: 'rSpring', publishedId: 'story'}).catch(() => {})
  await client.releases.create({releaseId: 'rPast', metadata: {title: 'Past'}})
  await client.releases.archive({releaseId: 'rPast'})
  await client.releases.create({releaseId: 'rLater', metadata: {title: 'Later'}})
  await client.releases.schedule({releaseId: 'rLater', publishAt: '2999-01-01T00:00:00.000Z'})
}

function reference(_ref: string): {_type: 'reference'; _ref: string} {
  return {_type: 'reference', _ref}
}

/**
 * Returns all documents of a dataset, without values that differ between datasets: revisions, update times,
 * and the upload times, upload ids and URLs of assets.
 */
export async function contentOf(client: SanityClient): Promise<Record<string, unknown>[]> {
  const documents = await client.fetch<Record<string, unknown>[]>(
    '*[] | order(_id)',
    {},
    {perspective: 'raw'},
  )
  return documents.map(({_rev, ...document}) => {
    if (String(document['_type']).endsWith('Asset')) {
      for (const own of ['uploadId', 'url', '_createdAt', '_updatedAt']) delete document[own]
    }
    // @sanity/import patches these again after their references exist.
    if (JSON.stringify(document).includes('"_ref"')) delete document['_updatedAt']
    return document
  })
}
