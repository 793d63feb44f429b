import {isJsonObject, type Json} from '../document.ts'
import {costs, spend, type Effort} from './effort.ts'
import type {Steps} from './match-path.ts'

type Container = Json[] | {[name: string]: Json}

/** A copy that can be changed in place without changing the original. */
export interface DraftCopy {
  readonly value: Json
  /**
   * Returns the container at these steps, to be changed in place; undefined if there is none. With `create`,
   * missing objects on the way are created, but never array items.
   */
  container: (steps: Steps, create: boolean) => Container | undefined
}

/**
 * The containers that only one transaction has, so that it may change them in place. Each is copied once, however many
 * patches change it.
 */
export type Owned = Set<Json>

/** Copies only the containers that are changed, unless they are owned already. */
export function copyOnWrite(original: Json, effort: Effort, owned: Owned): DraftCopy {
  let root = original

  function own(value: Container): Container {
    if (owned.has(value)) return value
    spend(effort, sizeOf(value) * costs.copy)
    const copy = Array.isArray(value) ? [...value] : {...value}
    owned.add(copy)
    return copy
  }

  function container(steps: Steps, create: boolean): Container | undefined {
    if (!isContainer(root)) return undefined
    if (!create && !holdsContainer(root, steps)) return undefined
    let current = own(root)
    root = current
    for (const step of steps) {
      let next: Json | undefined = childOf(current, step)
      if (!isContainer(next)) {
        if (typeof step === 'number' && next === undefined) return undefined
        next = {}
      }
      next = own(next)
      put(current, step, next)
      current = next
    }
    return current
  }

  return {
    get value() {
      return root
    },
    container,
  }
}

function sizeOf(value: Container): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length
}

function holdsContainer(value: Json, steps: Steps): boolean {
  let current: Json | undefined = value
  for (const step of steps) {
    if (!isContainer(current)) return false
    current = childOf(current, step)
  }
  return isContainer(current)
}

function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null
}

function childOf(container: Container, step: string | number): Json | undefined {
  if (Array.isArray(container)) return typeof step === 'number' ? container[step] : undefined
  return typeof step === 'string' && Object.hasOwn(container, step) ? container[step] : undefined
}

/** Sets an attribute or an existing item. */
export function put(container: Container, step: string | number, value: Json): void {
  if (Array.isArray(container)) {
    if (typeof step === 'number' && step >= 0 && step < container.length) container[step] = value
  } else if (typeof step === 'string' && isJsonObject(container)) {
    container[step] = value
  }
}
