import {LRUCache} from 'lru-cache'
import {BusyError, createFairQueue} from '../../common/http/fair-queue.ts'
import {LakeError} from '../error.ts'
import {startDrawingProcess, type DrawingProcess} from './drawing-process.ts'
import type {SvgJob, SvgKind, SvgWork} from './svg-process.ts'

/** An SVG that is drawn. */
export interface Drawing<Kind extends SvgKind> {
  /** The hash of the image. One image at a time is drawn, and images take turns. */
  name: string
  /** The number of pixels of the result. */
  pixels: number
  maxSeconds: number
  job: SvgJob<Kind>
}

/** Milliseconds without a drawing after which the process ends. */
const idleTime = 30_000

/** Turns of different images, so that a slow one does not block the others for longer than its limit. */
const turns = createFairQueue({concurrency: 1, maxWaiting: 200, timeoutMs: 20_000})

/** Images that exceeded a limit, with the fewest pixels and the reason. These sizes are not tried again soon. */
const failures = new LRUCache<string, {pixels: number; error: LakeError}>({
  max: 1000,
  ttl: 10 * 60_000,
})

let drawing: DrawingProcess | undefined
let idle: NodeJS.Timeout | undefined

/**
 * Draws an SVG in a process of its own. A small SVG can take any time and memory, for example with nested `use`
 * elements, and a thread that draws one cannot be interrupted.
 *
 * @throws LakeError `too_large` above the limits of time and memory, `unavailable` if too many are waiting
 */
export async function drawSvg<Kind extends SvgKind>({
  name,
  pixels,
  maxSeconds,
  job,
}: Drawing<Kind>): Promise<SvgWork[Kind]['result']> {
  const earlier = failures.get(name)
  if (earlier && pixels >= earlier.pixels) throw earlier.error
  try {
    return await turns.run(name, () => draw(job, maxSeconds))
  } catch (error) {
    if (error instanceof BusyError) throw tooMany()
    if (error instanceof LakeError && error.code === 'too_large') {
      failures.set(name, {pixels: Math.min(pixels, earlier?.pixels ?? pixels), error})
    }
    throw error
  }
}

async function draw<Kind extends SvgKind>(
  job: SvgJob<Kind>,
  maxSeconds: number,
): Promise<SvgWork[Kind]['result']> {
  clearTimeout(idle)
  if (!drawing || drawing.hasEnded) drawing = startDrawingProcess()
  const reply = await drawing.ask(job, maxSeconds)
  idle = setTimeout(endDrawing, idleTime).unref()
  if (reply === 'late') throw tooSlow(maxSeconds)
  if (reply === 'ended') throw cannotBeDrawn()
  if (reply.kind === 'refusal') throw new LakeError(reply.code, reply.message)
  if (reply.kind === 'fault') throw reply.error
  // The result of a job of this kind.
  return reply.result as SvgWork[Kind]['result']
}

function endDrawing(): void {
  drawing?.end()
  drawing = undefined
}

function tooSlow(maxSeconds: number): LakeError {
  return new LakeError(
    'too_large',
    `This SVG takes longer than ${maxSeconds} seconds to draw. Simplify it, or save it as PNG.`,
  )
}

/** The process has ended itself, or has crashed. */
function cannotBeDrawn(): LakeError {
  return new LakeError(
    'too_large',
    'This SVG cannot be drawn, or only with too much memory. Simplify it, or save it as PNG.',
  )
}

function tooMany(): LakeError {
  return new LakeError('unavailable', 'Too many images are being drawn. Try again shortly.')
}
