/**
 * How to change a query so that it can be planned, by a pattern for the reason why it cannot. The first match
 * wins.
 */
export const advices: readonly [RegExp, string][] = [
  [/^the attribute name "/, 'Use only letters, digits and "_" in the name.'],
  [/^the projection has .* twice$/, 'Give each attribute of the projection a name of its own.'],
  [/ is not planned$/, 'Write it with ==, <, in, match, references(), defined() or count().'],
  [/^score\(\) follows/, 'Put one score() directly after the filter.'],
  [/^boost\(\) has no constant/, 'Give the second argument of boost() as a number or a param.'],
  [/^the query (?:is too long|has too many)/, 'Split the query into several requests.'],
  [
    /depends on more than one document/,
    'Compare attributes of one document, or follow the reference in the projection.',
  ],
  [/^a slice begins from the end/, 'Count both ends of the slice from the same end of the list.'],
  [/ follows a slice of score\(\)$/, 'Write one slice, after all filters and order().'],
  [/^a filter or order\(\) /, 'Put the filter and order() directly after "*[…]".'],
  [/"\[\]" follows a projection/, 'Put what follows "[]" into the projection.'],
  [/follows "\[\]"/, 'Use one "[]" and no filter after it: put the filter before "[]".'],
  [/list of documents is treated as an array/, 'Put the filter into the brackets after "*".'],
  [/^a long string.* is compared$/, 'Compare with a shorter or plainer text.'],
  [/unusual characters/, 'Give the attribute a shorter or plainer text, or leave it out.'],
  [/^a date is compared with an attribute/, 'Write dateTime() around both sides.'],
  [/date or a path from an attribute/, 'Return the attribute itself instead of dateTime().'],
  [/^"\.\.\." is/, 'Put "..." first in the projection, and not within "=>".'],
  [/^"=>" is/, 'Write an object after "=>".'],
  [/^sanity::.* has no constant/, 'Give the id or name as a text or a param.'],
  [/(?:has no|lacks an) argument$/, 'Give the function all of its arguments.'],
]

/** The advice for all other reasons. */
export const generalAdvice = 'Leave this part out, or compute it in the client.'

/** Returns the advice for the reason of a `CannotPlan`. */
export function adviceFor(reason: string): string {
  const found = advices.find(([pattern]) => pattern.test(reason))
  return found?.[1] ?? generalAdvice
}
