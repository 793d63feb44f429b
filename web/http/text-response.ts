import {createHash} from 'node:crypto'
import {answerMissing} from './answer-missing.ts'
import {plainAnswer} from './plain-answer.ts'

export interface TextFile {
  mediaType: string
  text: string
  /** When something in it last changed; not given where nothing says so. */
  changed?: Date
  headers?: Record<string, string>
}

/**
 * Answers with a text that is made of content, and that may be kept as long as it is asked for again: who has it
 * already gets 304. Without such a text 404; when the lake does not answer, and never did, 503.
 */
export async function answerText(
  request: Request,
  load: () => Promise<TextFile | undefined>,
): Promise<Response> {
  const asked = {
    tag: request.headers.get('if-none-match'),
    since: request.headers.get('if-modified-since'),
  }
  let file: TextFile | undefined
  try {
    file = await load()
  } catch (error) {
    console.error(
      `${new URL(request.url).pathname} can’t be made: the lake does not answer.`,
      error,
    )
    const answer = plainAnswer(503, 'This can’t be shown at the moment. Try again soon.')
    answer.headers.set('Retry-After', '10')
    return answer
  }
  if (!file) return answerMissing(request, plainAnswer(404, 'There is nothing here.'))
  const etag = `W/"${createHash('sha256').update(file.text).digest('base64url').slice(0, 22)}"`
  const changed = file.changed?.getTime() ? file.changed.toUTCString() : undefined
  const headers = {
    'Content-Type': `${file.mediaType}; charset=utf-8`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
    ...(changed && {'Last-Modified': changed}),
    ...file.headers,
  }
  // A date tells nothing of what was taken away, so a tag goes before, and only the very same date counts.
  const isKnown = asked.tag ? hasTag(asked.tag, etag) : changed && asked.since === changed
  return isKnown ? new Response(null, {status: 304, headers}) : new Response(file.text, {headers})
}

function hasTag(known: string, etag: string): boolean {
  return known.split(',').some((each) => each.trim() === '*' || weak(each.trim()) === etag)
}

function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`
}
