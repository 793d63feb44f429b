import {evaluateSync, toJS, type EvaluateOptions, type ExprNode} from 'groq-js'
import type {ReadableDataset} from '../../dataset.ts'
import type {Json, LakeDocument} from '../../document.ts'
import {publishedId} from '../../store/document-id.ts'
import {cachedRevision, readContentOf, readRevision} from '../../store/documents.ts'
import {blockTextIn, findInBlocks} from '../block-text.ts'
import {paragraphSearch, textsMatch, textsOf} from '../match.ts'
import {withOwnReferences} from '../own-references.ts'
import {openView, type View} from '../perspective.ts'
import type {QueryRequest} from '../query.ts'
import {partName} from './apply-operation.ts'
import {blockPathOf} from './block-path.ts'
import {OverBudget, unitsOf, type Budget} from './budget.ts'
import type {Run} from './execute.ts'
import type {TextOf} from './sql-functions.ts'
import {textCache} from './text-cache.ts'
import {visibilityOf} from './visibility.ts'

/** Returns the functions with which statements evaluate what SQL cannot express. */
export function evaluatorsOf(
  dataset: ReadableDataset,
  {params, perspective, viewer}: QueryRequest,
  reached: (id: string) => void,
): Pick<Run, 'evaluate' | 'matches' | 'texts' | 'apply'> {
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
   * The document that a query with a budget has searched last: the score needs it after the filter. More are not cached,
   * because the garbage collector of the main thread would spend more time on them than it takes to read them.
   */
  let last = {row: -1, content: ''}
  const readWithBudget = ({number, size}: TextOf, budget: Budget): string => {
    if (last.row !== number) {
      budget.spend(unitsOf(size))
      last = {row: number, content: readContentOf(dataset, number)}
    }
    return last.content
  }
  /** Does not cache the document: its texts are cached instead, which take a fraction of the memory. */
  const parse = (row: number): LakeDocument => JSON.parse(readContentOf(dataset, row))
  const texts: Run['texts'] = ({evaluated}, number, document, budget) => {
    const node = expressionOf(evaluated, number)
    const path = blockPathOf(node)
    const textsOfBlocks = (content: string): readonly string[] | undefined => {
      const text = path && blockTextIn(content, path)
      return text === undefined ? undefined : textsOf(text)
    }
    if (budget && path) return textsOfBlocks(readWithBudget(document, budget)) ?? missingBlocks()
    const {number: row, id, rev, score} = document
    const cache =
      score === null ? textCache(dataset.database, node, layers !== undefined) : undefined
    const read = (): readonly string[] => {
      const cached = cachedRevision(dataset, id, rev)
      const found = path && !cached ? textsOfBlocks(readContentOf(dataset, row)) : undefined
      if (found) return found
      const stored = cached ?? (cache ? parse(row) : readRevision(dataset, id, rev))
      // Dates and paths become texts, so they must not be in the value.
      return textsOf(toJS(evaluate(node, stored, id, score)) as Json)
    }
    return cache ? cache.get(id, rev, read) : read()
  }
  return {
    evaluate({evaluated}, number, id, rev, score) {
      const node = expressionOf(evaluated, number)
      return evaluate(node, readRevision(dataset, id, rev), id, score)
    },
    matches(statement, number, document, pattern, budget) {
      const path = budget && blockPathOf(expressionOf(statement.evaluated, number))
      const search = path && paragraphSearch(pattern)
      // No text is made of the blocks, which takes most of the time, and none is read behind the words.
      const found = search && findInBlocks(readWithBudget(document, budget), path, search)
      return found ?? textsMatch(texts(statement, number, document, budget), pattern)
    },
    texts,
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
