/** How long requests are kept where the settings do not say. */
export const usualMonths = 12

/** The words beside the box, unless the settings have others. */
export function consentWords(
  requests: {consent?: string | null; retentionMonths?: number | null} | null | undefined,
): string {
  const months = requests?.retentionMonths ?? usualMonths
  return (
    requests?.consent?.trim() ||
    `I agree that what I write here is kept to answer me, and erased after ${sayMonths(months)}.`
  )
}

export function sayMonths(months: number): string {
  return months === 1 ? 'one month' : `${months} months`
}
