import {defineDocuments, type PresentationPluginOptions} from 'sanity/presentation'
import {typesWithPage, decodeSegment, hrefPattern} from '../../web/shared/href.ts'
import {locations} from './locations.ts'
import {siteOrigin} from '../settings.ts'

const settings = '_type == "settings" && _id == "settings"'

/** Maps each route of the site to its main document. */
const mainDocuments = defineDocuments([
  ...typesWithPage.map((type) => ({
    route: hrefPattern(type),
    resolve: ({params: {slug}}: {params: Record<string, string>}) => ({
      filter: `_type == "${type}" && slug.current == $slug`,
      params: {slug: decodeSegment(slug ?? '')},
    }),
  })),
  {route: '/', filter: settings},
  {route: '/sessions', filter: settings},
  {route: '/privacy', filter: settings},
])

export const presentation: PresentationPluginOptions = {
  title: 'Preview',
  resolve: {mainDocuments, locations},
  previewUrl: {
    initial: siteOrigin,
    previewMode: {enable: '/api/draft-mode/enable'},
  },
}
