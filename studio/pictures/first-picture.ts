import {isRecord} from '../../web/shared/stored.ts'

/** What a picture has in common in a text and as a cover. Its caption and credit stay in the text. */
const shared = ['asset', 'alt', 'decorative', 'hotspot', 'crop']

/** Returns the first picture of a text as the value of a cover; undefined if there is none. */
export function firstPicture(body: unknown): Record<string, unknown> | undefined {
  const blocks: unknown[] = Array.isArray(body) ? body : []
  const figure = blocks
    .filter(isRecord)
    .find(({_type, asset}) => _type === 'figure' && isRecord(asset))
  if (!figure) return undefined
  const fields = shared.filter((name) => figure[name] !== undefined)
  return {_type: 'image', ...Object.fromEntries(fields.map((name) => [name, figure[name]]))}
}
