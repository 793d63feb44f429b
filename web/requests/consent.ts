/** How many months requests are stored if the settings do not say. */
export const defaultRetentionMonths = 12

/** Returns the text beside the consent checkbox: that of the settings, or a default. */
export function consentText(
  requests: {consent?: string | null; retentionMonths?: number | null} | null | undefined,
): string {
  const months = requests?.retentionMonths ?? defaultRetentionMonths
  return (
    requests?.consent?.trim() ||
    `I agree that what I write here is kept to answer me, and erased after ${formatMonths(months)}.`
  )
}

export function formatMonths(months: number): string {
  return months === 1 ? 'one month' : `${months} months`
}
