/** The forms of a counted phrase. `#` is the number. A form that a language lacks falls back to `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}

/**
 * Returns the function by which a catalogue counts: it chooses a form by the plural rules of the catalogue's language,
 * and writes the number as that language does.
 */
export function createCounter(language: string) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count: number, forms: PluralForms): string => {
    const form = forms[rules.select(count)] ?? forms.other
    return form.replaceAll('#', numbers.format(count))
  }
}
