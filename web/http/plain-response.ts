/** A sentence instead of a page, which nobody keeps, names to other sites or lists. */
export function plainAnswer(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
}
