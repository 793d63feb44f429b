import type {ValidationContext} from 'sanity'

type Validator = (value: unknown, context: ValidationContext) => true | string

/**
 * For a choice between a document of this site (`target`) and an `address`: `target` fails if both are empty,
 * and `address` fails if both are set. A redirect that is `gone` has neither.
 */
export function neither(message: string): Validator {
  return (_, {parent}) => (count(parent) === 0 && !isGone(parent) ? message : true)
}

function isGone(parent: unknown): boolean {
  return typeof parent === 'object' && parent !== null && 'gone' in parent && parent.gone === true
}

export function both(message: string): Validator {
  return (_, {parent}) => (count(parent) === 2 ? message : true)
}

interface Destination {
  target?: {_ref?: string}
  address?: string
}

function count(parent: unknown): number {
  const {target, address} = (parent ?? {}) as Destination
  return [target?._ref, address?.trim()].filter(Boolean).length
}
