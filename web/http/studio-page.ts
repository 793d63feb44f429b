import {studioPolicy, hashInlineScripts} from './content-policy.ts'
import type {EmbeddedLake, SiteSettings} from '../settings.ts'

/** The Studio's page and its content security policy. */
export interface StudioPage {
  html: string
  policy: string
}

/**
 * Inserts the settings of this process into the built page. So one build works with any project
 * and port.
 */
export function studioPage(built: string, settings: SiteSettings): StudioPage {
  const html = built.replace(/<head[^>]*>/i, (head) => `${head}${settingsElement(settings)}`)
  return {
    html,
    policy: studioPolicy({scripts: hashInlineScripts(built), lake: lakeSources(settings)}),
  }
}

function settingsElement({projectId, dataset, timeZone, lake}: SiteSettings): string {
  const apiHost = lake.kind === 'embedded' ? browserOrigin(lake) : null
  const json = JSON.stringify({projectId, dataset, apiHost, timeZone}).replaceAll('<', '\\u003c')
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
