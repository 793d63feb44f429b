import type {Words} from '../words/words.ts'

/** How many months requests are stored if the settings do not say. */
export const defaultRetentionMonths = 12

/** Returns the text beside the consent checkbox: that of the settings, or a default. */
export function consentText(
  requests: {consent?: string | null; retentionMonths?: number | null} | null | undefined,
  {form}: Words,
): string {
  const months = requests?.retentionMonths ?? defaultRetentionMonths
  return requests?.consent?.trim() || form.consentText(months)
}
