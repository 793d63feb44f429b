import type {Words} from '../words/words.ts'

/** The values of the form, as they are shown again if it is refused. */
export interface TypedRequest {
  name: string
  reach: string
  preferredTimes: string
  /** The slug of the session type; empty for none in particular. */
  offering: string
  /** The slug of the article that led to the form; empty for none. */
  from: string
  consent: boolean
}

export type RequestField = 'name' | 'reach' | 'preferredTimes' | 'consent'

/** An error message for each field that has one. */
export type RequestErrors = Partial<Record<RequestField, string>>

const maxLength = {name: 100, reach: 200, preferredTimes: 500, slug: 200}

/** Line breaks and other control characters. A browser sends none in a single-line field. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu

/** Reads the fields of a form. Files count as empty, and long values are truncated. */
export function readTyped(form: FormData): TypedRequest {
  const text = (name: string, length: number) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, length + 1) : ''
  }
  const line = (name: string, length: number) => text(name, length).replaceAll(breaks, ' ')
  return {
    name: line('name', maxLength.name),
    reach: line('reach', maxLength.reach),
    preferredTimes: text('preferredTimes', maxLength.preferredTimes),
    offering: text('offering', maxLength.slug),
    from: text('from', maxLength.slug),
    consent: form.get('consent') === 'yes',
  }
}

/** Validates a request. Returns an empty object if it can be sent, and errors in the site's language otherwise. */
export function findErrors(typed: TypedRequest, {form}: Words): RequestErrors {
  const name = typed.name.trim()
  const times = typed.preferredTimes.trim()
  const errors: RequestErrors = {}
  if (!name) errors.name = form.nameMissing
  else if (name.length > maxLength.name) errors.name = form.nameLong
  const reach = findReachError(typed.reach.trim(), form)
  if (reach) errors.reach = reach
  if (times.length > maxLength.preferredTimes) errors.preferredTimes = form.timesLong
  if (!typed.consent) errors.consent = form.consentMissing
  return errors
}

/** Returns an error unless the text looks like an e-mail address or a telephone number. */
function findReachError(reach: string, form: Words['form']): string | undefined {
  if (!reach) return form.reachMissing
  if (reach.length > maxLength.reach) return form.reachLong
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(reach)
  return isMail || isTelephone(reach) ? undefined : form.reachUnclear
}

/**
 * Returns whether a text is a telephone number: in the digits of any script, with separators, optionally with `Tel.`
 * before it and an extension after it.
 */
function isTelephone(text: string): boolean {
  // A number copied from Arabic or Hebrew text is surrounded by invisible direction marks.
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const [, number = ''] =
    /^(?:tel(?:ephone)?[.:]?\s*)?(\(?\+?[\p{Nd}\s()./\p{Pd}]+?)(?:[\s,;]*(?:extension|ext|x|#)[.:=]?\s*\p{Nd}{1,8})?$/iu.exec(
      plain,
    ) ?? []
  return number.replace(/\P{Nd}/gu, '').length >= 6
}
