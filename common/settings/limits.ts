import * as v from 'valibot'

export interface LimitsOptions {
  /** An item of the setting, for the error. */
  example: string
  /** The maximum number of digits of a limit. */
  digits: number
  /** The names of limits that can be 0, which means no limit. */
  canBeZero?: RegExp
}

/** A setting that overrides limits by name: `bodySeconds=20, forms=50`. */
export function limits<Limits extends Readonly<Record<keyof Limits, number>>>(
  defaults: Limits,
  {example, digits, canBeZero = /^$/}: LimitsOptions,
) {
  const pattern = new RegExp(`^(\\w+)\\s*=\\s*(\\d{1,${digits}})$`)
  const names = Object.keys(defaults).join(', ')
  const zero = canBeZero.source === '^$' ? '' : ' Only rates (PerSecond) can be 0, for no limit.'

  return v.pipe(
    v.string(),
    v.rawTransform<string, Record<keyof Limits, number>>(({dataset, addIssue, NEVER}) => {
      const result: Record<keyof Limits, number> = {...defaults}
      for (const item of dataset.value.split(',').map((each) => each.trim())) {
        if (item === '') continue
        const [, name = '', figure = ''] = pattern.exec(item) ?? []
        if (!isName(name) || (Number(figure) === 0 && !canBeZero.test(name))) {
          const expected = `limits with whole numbers from 1, such as ${example}.${zero} The limits are ${names}.`
          addIssue({message: `has "${item}", but must be ${expected}`})
          return NEVER
        }
        result[name] = Number(figure)
      }
      return result
    }),
  )

  function isName(name: string): name is keyof Limits & string {
    return Object.hasOwn(defaults, name)
  }
}
