import {readObject} from '../../web/shared/stored.ts'
import type {Mutation} from '@sanity/client'
import {change, current, missingDocument} from './change.ts'
import type {Stored} from './existing.ts'
import type {Page} from './page.ts'

export interface SettingsPlan {
  /** Writes the page's call to action into the draft of the settings, if they have none. */
  mutations: Mutation[]
  /** Whether the settings have another call to action, so that the page's own sentence stays in the article. */
  differs: boolean
  unsure: string[]
}

const targetDoubt =
  'The page does not say where that link leads: it leads to “Request a session” on this site, unless you write another address into the settings. Readers see it once you publish them.'
/** Decides what happens to the page's call to action. The site stores its text in the settings. */
export function planSettings(page: Page, settings: Stored | null): SettingsPlan {
  const {callToAction} = page
  if (!callToAction) return {mutations: [], differs: false, unsure: []}
  const invitation = {...readObject(settings && current(settings)?.['callToAction'])}
  const {text, label, target} = invitation
  if (text || label || target) {
    const shown = [text, label].filter(Boolean).join(' ')
    const differs = (text ?? '') !== callToAction.text || (label ?? null) !== callToAction.label
    const doubt = `The call to action takes its words from the site settings: “${shown}”`
    const stays =
      "The page's own sentence stays above it: remove one of the two, if that is too much."
    return {mutations: [], differs, unsure: [differs ? `${doubt}. ${stays}` : doubt]}
  }
  const words = {
    ...(callToAction.text && {text: callToAction.text}),
    ...(callToAction.label && {label: callToAction.label}),
  }
  const {mutations} = change(
    settings ?? missingDocument('settings'),
    'settings',
    {callToAction: words},
    false,
  )
  return {
    mutations,
    differs: false,
    unsure: [
      `The site settings had no call to action. Their draft now has the page's words: “${Object.values(words).join('” and the link “')}”`,
      targetDoubt,
    ],
  }
}
