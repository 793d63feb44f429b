import type {TestLake} from '../start-lake.ts'

export interface ReadEvent {
  event: string
  id: string
  data: Record<string, unknown>
}

/** Opens an event stream with the lake's token, reads this many events, and disconnects. */
export async function readEvents(
  lake: TestLake,
  path: string,
  headers: Record<string, string>,
  count: number,
): Promise<ReadEvent[]> {
  const hangUp = new AbortController()
  const response = await fetch(new URL(path, `http://127.0.0.1:${lake.port}`), {
    headers: {authorization: `Bearer ${lake.token}`, ...headers},
    signal: hangUp.signal,
  })
  if (!response.ok || !response.body)
    throw new Error(`${response.status}: ${await response.text()}`)
  const events: ReadEvent[] = []
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    events.push(...blocks.filter((block) => block.startsWith('event:')).map(parse))
    if (events.length >= count) break
  }
  hangUp.abort()
  return events.slice(0, count)
}

function parse(block: string): ReadEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    }),
  )
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id') ?? '',
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  }
}
