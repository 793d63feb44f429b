/**
 * Removes reviewers’ comments of Word and Google Docs with their marks in the text. The commented text stays. Returns
 * the number of comments.
 */
export function removeComments(source: Document): number {
  const bodies = source.querySelectorAll(wordComment).length
  const marks = source.querySelectorAll('a.msocomanchor').length
  for (const element of source.querySelectorAll(`${wordComment}, ${wordList}, ${wordMark}`)) {
    element.remove()
  }
  return Math.max(bodies, marks) + dropGoogleComments(source)
}

const wordList = '[style*="mso-element:comment-list"]'
const wordComment = `[style*="mso-element:comment"]:not(${wordList})`
const wordMark = 'span.MsoCommentReference, a.msocomanchor'

/**
 * A mark links to `#cmnt1`. The comment is in a box at the end, with a link back. A link to another page may end in the
 * same way, and stays.
 */
function dropGoogleComments(source: Document): number {
  const marks = source.querySelectorAll('a[href^="#cmnt"]:not([href^="#cmnt_ref"])')
  for (const mark of marks) (mark.closest('sup') ?? mark).remove()
  for (const back of source.querySelectorAll('a[href^="#cmnt_ref"]')) {
    const box = back.closest('div')
    const paragraph = back.closest('p')
    const whole = box && box.querySelectorAll('a[href^="#cmnt_ref"]').length === 1 ? box : paragraph
    ;(whole ?? back).remove()
  }
  return marks.length
}
