import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/**
 * Returns the mutation with a `_key` for every object in an array that has none. Existing keys do not change.
 */
export function withArrayKeys(mutation: JsonObject, newKey: () => string): JsonObject {
  const keyed: JsonObject = {}
  for (const [name, body] of Object.entries(mutation)) {
    keyed[name] =
      name === 'patch' && isJsonObject(body)
        ? patchWithKeys(body, newKey)
        : valueWithKeys(body, newKey)
  }
  return keyed
}

function patchWithKeys(patch: JsonObject, newKey: () => string): JsonObject {
  const keyed = {...patch}
  for (const operation of ['set', 'setIfMissing', 'insert']) {
    const values = patch[operation]
    if (isJsonObject(values)) keyed[operation] = valuesWithKeys(values, newKey)
  }
  return keyed
}

/**
 * Adds keys to the values by path. A path that ends in an index or a key sets one element, which needs a key.
 * Where a path selects several elements, none gets one, because they would all have the same.
 */
function valuesWithKeys(values: JsonObject, newKey: () => string): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => {
      const keyed = valueWithKeys(value, newKey)
      return [path, oneElement.test(path) ? elementWithKey(keyed, newKey) : keyed]
    }),
  )
}

const oneElement = /\[\s*(-?\d+|_key\s*==\s*"[^"]*")\s*\]\s*$/

function valueWithKeys(value: Json, newKey: () => string): Json {
  if (Array.isArray(value)) {
    return value.map((item) => elementWithKey(valueWithKeys(item, newKey), newKey))
  }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, valueWithKeys(item, newKey)]),
  )
}

function elementWithKey(item: Json, newKey: () => string): Json {
  return isJsonObject(item) && typeof item['_key'] !== 'string' ? {_key: newKey(), ...item} : item
}
