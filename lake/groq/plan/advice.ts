/**
 * How to change a query so that it can be planned, by a pattern for the reason why it cannot. The first match
 * wins.
 */
const advices: readonly [RegExp, string][] = [
  [/^score\(\) follows/, 'Put one score() directly after the filter.'],
  [/^boost\(\) has no constant/, 'Give the second argument of boost() as a number or a param.'],
  [/too (?:long|many parts)|too many values/, 'Split the query into several requests.'],
  [
    /depends on more than one document/,
    'Compare attributes of one document, or follow the reference in the projection.',
  ],
  [/from the end/, 'Reverse the order, and count from the start.'],
  [/filter follows a slice or a projection/, 'Put the filter before the slice and the projection.'],
  [/order\(\) follows a slice/, 'Put order() before the slice.'],
  [/order\(\) (?:follows|after)/, 'Put order() before the projection.'],
  [/"\[\]"/, 'Use one "[]" and no filter after it: put the filter before "[]".'],
  [/list of documents is treated as an array/, 'Put the filter into the brackets after "*".'],
  [/unusual|too long/, 'Give the attribute a shorter or plainer text, or leave it out.'],
  [/a date is compared with an attribute/, 'Write dateTime() around both sides.'],
  [/date or a path from an attribute/, 'Return the attribute itself instead of dateTime().'],
  [/"\.\.\."/, 'Put "..." first in the projection, and not within "=>".'],
  [/has no constant/, 'Give the id or name as a text or a param.'],
  [/ twice$/, 'Give each attribute of the projection a name of its own.'],
  [/is not planned/, 'Write it with ==, <, in, match, references(), defined() or count().'],
]

/** Returns the advice for the reason of a `CannotPlan`. */
export function adviceFor(reason: string): string {
  const found = advices.find(([pattern]) => pattern.test(reason))
  return found?.[1] ?? 'Leave this part out, or compute it in the client.'
}
