/** The forms of a counted phrase. `#` is the number. A form that a language lacks falls back to `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}

/**
 * Returns the function by which a catalogue counts: it chooses a form by the plural rules of the catalogue's language,
 * and writes the number as that language does.
 */
export function createCounter(language: string) {
  return (count: number, forms: PluralForms): string => {
    const {rules, numbers} = formatsOf(language)
    const form = forms[rules.select(count)] ?? forms.other
    return form.replaceAll('#', numbers.format(count))
  }
}

interface Formats {
  rules: Intl.PluralRules
  numbers: Intl.NumberFormat
}

const formats = new Map<string, Formats>()

/** Creating these takes milliseconds, and most of the catalogues of a process are never used. */
function formatsOf(language: string): Formats {
  const created = formats.get(language) ?? {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  }
  formats.set(language, created)
  return created
}
