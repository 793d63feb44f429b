import type {SiteSettings} from '../settings.ts'
import {iconAddress, type Picture} from './picture-sources.ts'

/** The sizes of the icon in pixels: in a tab, and on the home screen of a phone. */
export const iconSizes = {favicon: 48, touch: 180}

export type Icons = Record<keyof typeof iconSizes, string>

/** The icons of a site whose settings have none, in `web/public`. */
export const ownIcons: Icons = {favicon: '/icon.svg', touch: '/icon-180.png'}

/** Returns the addresses of a picture as icons. Undefined without a picture. */
export function iconsOf(
  picture: Picture | null | undefined,
  dataset: Pick<SiteSettings, 'projectId' | 'dataset'>,
): Icons | undefined {
  const [favicon, touch] = [iconSizes.favicon, iconSizes.touch].map((size) =>
    iconAddress(picture, dataset, size),
  )
  return favicon && touch ? {favicon, touch} : undefined
}

/** Returns the internal route of an icon that browsers request without reading a page. Undefined for any other path. */
export function iconRoute(path: string): string | undefined {
  if (path === '/favicon.ico') return '/icons/favicon'
  return /^\/apple-touch-icon(?:-precomposed)?\.png$/.test(path) ? '/icons/touch' : undefined
}
