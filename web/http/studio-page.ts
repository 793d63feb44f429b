import {studioPolicy, hashInlineScripts} from './content-policy.ts'
import type {EmbeddedLake, SiteSettings} from '../settings.ts'

/** The Studio's page and its content security policy. */
export interface StudioPage {
  html: string
  policy: string
}

/** Longer names of sites would fill the Studio's menu. */
const maxTitleLength = 60

/**
 * Inserts the settings of this process into the built page, and the site's name. So one build works with any
 * project and port, and the Studio is called as the site is.
 */
export function studioPage(
  built: string,
  settings: SiteSettings,
  siteName: string | undefined,
): StudioPage {
  const element = settingsElement(settings, siteName?.trim().slice(0, maxTitleLength))
  const html = built.replace(/<head[^>]*>/i, (head) => `${head}${element}`)
  return {
    html,
    policy: studioPolicy({scripts: hashInlineScripts(built), lake: lakeSources(settings)}),
  }
}

function settingsElement(settings: SiteSettings, title: string | undefined): string {
  const {projectId, dataset, timeZone, lake} = settings
  const apiHost = lake.kind === 'embedded' ? browserOrigin(lake) : null
  const json = JSON.stringify({projectId, dataset, apiHost, timeZone, title}).replaceAll(
    '<',
    '\\u003c',
  )
  return `<script type="application/json" id="studio-settings">${json}</script>`
}

function browserOrigin({port, publicOrigin}: EmbeddedLake): string {
  return publicOrigin ?? `http://localhost:${port}`
}

/**
 * Returns the sources that the Studio connects to. The embedded lake also uses `<projectId>.localhost`, and
 * distributes event streams over several host names.
 */
function lakeSources({lake}: SiteSettings): string[] {
  if (lake.kind === 'hosted') {
    // All hosts that a Studio on Sanity's hosted lake may use belong to Sanity.
    return ['https://*.sanity.io', 'wss://*.sanity.io', 'https://sanity-cdn.com']
  }
  const {protocol, host} = new URL(browserOrigin(lake))
  const socket = protocol === 'https:' ? 'wss:' : 'ws:'
  return [host, `*.${host}`].flatMap((name) => [`${protocol}//${name}`, `${socket}//${name}`])
}
