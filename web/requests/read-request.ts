/** What somebody has typed into the form, as it is shown to them again. */
export interface TypedRequest {
  name: string
  reach: string
  preferredTimes: string
  /** The slug of the kind of session; empty for none in particular. */
  offering: string
  /** The slug of the article they came from; empty for none. */
  from: string
  consent: boolean
}

export type RequestField = 'name' | 'reach' | 'preferredTimes' | 'consent'

/** What is to be mended, in words, beside its field. */
export type RequestErrors = Partial<Record<RequestField, string>>

const longest = {name: 100, reach: 200, preferredTimes: 500, slug: 200}

/** Line breaks and other control characters: a browser sends none in a field of one line. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu

/** Reads a form's fields, whatever was sent: what is no text is nothing, what is endless is cut. */
export function readTyped(form: FormData): TypedRequest {
  const text = (name: string, length: number) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, length + 1) : ''
  }
  const line = (name: string, length: number) => text(name, length).replaceAll(breaks, ' ')
  return {
    name: line('name', longest.name),
    reach: line('reach', longest.reach),
    preferredTimes: text('preferredTimes', longest.preferredTimes),
    offering: text('offering', longest.slug),
    from: text('from', longest.slug),
    consent: form.get('consent') === 'yes',
  }
}

/** What keeps the request from being sent; nothing when it can be. */
export function findErrors(typed: TypedRequest): RequestErrors {
  const name = typed.name.trim()
  const times = typed.preferredTimes.trim()
  const errors: RequestErrors = {}
  if (!name) errors.name = 'Please say how you would like to be called.'
  else if (name.length > longest.name) errors.name = 'Please write a shorter name.'
  const reach = findReachError(typed.reach.trim())
  if (reach) errors.reach = reach
  if (times.length > longest.preferredTimes) {
    errors.preferredTimes = 'Please say it in fewer words: a few days and times are enough.'
  }
  if (!typed.consent)
    errors.consent = 'Without your consent your details can’t be kept, nor answered.'
  return errors
}

/** An e-mail address, or a telephone number: whether it works is seen when it is used. */
function findReachError(reach: string): string | undefined {
  if (!reach) return 'Please leave an e-mail address or a telephone number.'
  if (reach.length > longest.reach) return 'This is too long for an e-mail address or a number.'
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(reach)
  if (isMail || isTelephone(reach)) return undefined
  return 'This is neither an e-mail address (name@example.org) nor a telephone number.'
}

/**
 * A telephone number as people write it: in the digits of any script, with signs between them, `Tel.` before it and an
 * extension behind it.
 */
function isTelephone(text: string): boolean {
  // A number copied from a page in Arabic or Hebrew has invisible marks of direction around it.
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const [, number = ''] =
    /^(?:tel(?:ephone)?[.:]?\s*)?(\(?\+?[\p{Nd}\s()./\p{Pd}]+?)(?:[\s,;]*(?:extension|ext|x|#)[.:=]?\s*\p{Nd}{1,8})?$/iu.exec(
      plain,
    ) ?? []
  return number.replace(/\P{Nd}/gu, '').length >= 6
}
