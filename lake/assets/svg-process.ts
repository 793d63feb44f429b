import type {JsonObject} from '../document.ts'
import {LakeError, type LakeErrorCode} from '../error.ts'
import type {ImageParams} from './image-params.ts'
import {inspectImage, type InspectedImage} from './inspect-image.ts'
import {measureImage} from './measure-image.ts'
import {transformImage, type OutputType, type SourceImage} from './transform-image.ts'
import type {MetadataKind} from './wanted-metadata.ts'

/**
 * The process that draws SVGs (see `draw-svg.ts`). It ends itself if it uses too much memory: the drawing runs in
 * another thread, so this one can watch it.
 */

/** The kinds of jobs with their results. */
export interface SvgWork {
  measure: {
    job: {svg: Buffer; wanted: ReadonlySet<MetadataKind>}
    result: {image: InspectedImage; metadata: JsonObject}
  }
  transform: {
    job: {source: SourceImage; params: ImageParams; type: OutputType}
    result: Buffer
  }
}

export type SvgKind = keyof SvgWork
export type SvgJob<Kind extends SvgKind> = {kind: Kind} & SvgWork[Kind]['job']
export type SvgReply =
  | {kind: 'result'; result: SvgWork[SvgKind]['result']}
  /** A LakeError. */
  | {kind: 'refusal'; code: LakeErrorCode; message: string}
  | {kind: 'fault'; error: unknown}

/** Bytes. The largest image takes half of it. */
const maxMemory = 1024 * 1024 * 1024
const lookEvery = 50

/** Not `process.exit`, which waits for the thread that draws. */
function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

setInterval(() => {
  if (process.memoryUsage.rss() > maxMemory) end()
}, lookEvery).unref()

process.on('disconnect', end)
process.on('message', (job: AnyJob) => {
  void reply(job).then((answer) => process.send?.(answer))
})

// The first message says that this process is ready.
process.send?.('ready')

type AnyJob = {[Kind in SvgKind]: SvgJob<Kind>}[SvgKind]

async function reply(job: AnyJob): Promise<SvgReply> {
  try {
    return {kind: 'result', result: await draw(job)}
  } catch (error) {
    if (!(error instanceof LakeError)) return {kind: 'fault', error}
    return {kind: 'refusal', code: error.code, message: error.message}
  }
}

async function draw(job: AnyJob): Promise<SvgWork[SvgKind]['result']> {
  if (job.kind === 'transform') return transformImage(job.source, job.params, job.type)
  const image = await inspectImage(job.svg)
  return {image, metadata: await measureImage(job.svg, image, job.wanted)}
}
