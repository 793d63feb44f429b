import {evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import type {ReadableDataset} from '../../dataset.ts'
import type {Json, LakeDocument} from '../../document.ts'
import {publishedId} from '../../store/document-id.ts'
import {cachedRevision, readContentOf, readRevision} from '../../store/documents.ts'
import {blockTextIn} from '../block-text.ts'
import {textsOf} from '../match.ts'
import {withOwnReferences} from '../own-references.ts'
import {openView, type View} from '../perspective.ts'
import type {QueryRequest} from '../query.ts'
import {partName} from './apply-operation.ts'
import {blockPathOf} from './block-path.ts'
import {OverBudget, unitsOf} from './budget.ts'
import type {Run} from './execute.ts'
import {textCache} from './text-cache.ts'
import {visibilityOf} from './visibility.ts'

/** Returns the functions with which statements evaluate what SQL cannot express. */
export function evaluatorsOf(
  dataset: ReadableDataset,
  {params, perspective, viewer}: QueryRequest,
  reached: (id: string) => void,
): Pick<Run, 'evaluate' | 'texts' | 'apply'> {
  let view: View | undefined
  const {layers} = visibilityOf(perspective, viewer)
  const options: EvaluateOptions = {
    params,
    dataset: [],
    timestamp: dataset.now(),
    identity: viewer.kind === 'user' ? viewer.id : '<anonymous>',
    sanity: {projectId: dataset.project, dataset: dataset.name},
    dereference: ({_ref}) => {
      reached(_ref)
      view ??= openView(dataset, perspective, viewer)
      return view.read(_ref)
    },
  }
  const evaluate = (node: ExprNode, stored: LakeDocument, id: string, score: number | null) => {
    let root: LakeDocument = layers ? {...stored, _id: publishedId(id), _originalId: id} : stored
    if (score !== null) root = {...root, _score: score}
    return evaluateSync(withOwnReferences(node), {...options, root})
  }
  /**
   * The texts that a query with a budget has read last, by path: the score needs them after the filter. More are not
   * cached, because the garbage collector of the main thread would spend more time on them than it takes to read them.
   */
  const searched = new Map<string, {row: number; texts: readonly string[]}>()
  /** Does not cache the document: its texts are cached instead, which take a fraction of the memory. */
  const parse = (row: number): LakeDocument => JSON.parse(readContentOf(dataset, row))
  return {
    evaluate({evaluated}, number, id, rev, score) {
      const node = expressionOf(evaluated, number)
      return evaluate(node, readRevision(dataset, id, rev), id, score)
    },
    texts({evaluated}, number, {number: row, id, rev, size, score}, budget) {
      const node = expressionOf(evaluated, number)
      const path = blockPathOf(node)
      const readBlocks = (): readonly string[] | undefined => {
        const text = path && blockTextIn(readContentOf(dataset, row), path)
        return text === undefined ? undefined : textsOf(text)
      }
      if (budget && path) {
        const name = path.join('\0')
        const last = searched.get(name)
        if (last?.row === row) return last.texts
        budget.spend(unitsOf(size))
        const texts = readBlocks() ?? missingBlocks()
        searched.set(name, {row, texts})
        return texts
      }
      const cache =
        score === null ? textCache(dataset.database, node, layers !== undefined) : undefined
      const read = (): readonly string[] => {
        const cached = cachedRevision(dataset, id, rev)
        const found = cached ? undefined : readBlocks()
        if (found) return found
        const stored = cached ?? (cache ? parse(row) : readRevision(dataset, id, rev))
        // Dates and paths become texts, so they must not be in the value.
        return textsOf(toJS(evaluate(node, stored, id, score)) as Json)
      }
      return cache ? cache.get(id, rev, read) : read()
    },
    apply({evaluated}, number, parts) {
      const values: Json[] = JSON.parse(parts)
      const own = Object.fromEntries(values.map((value, index) => [partName(index), value]))
      return evaluateSync(expressionOf(evaluated, number), {
        ...options,
        params: {...params, ...own},
      })
    },
  }
}

function missingBlocks(): never {
  throw new OverBudget('The texts of a document cannot be read without parsing it.')
}

function expressionOf(evaluated: readonly ExprNode[], number: number): ExprNode {
  const node = evaluated[number]
  if (node) return node
  throw new Error(`The statement has no expression ${number}.`)
}
