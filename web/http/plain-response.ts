/** Creates a response with plain text instead of a page. It is not cached, indexed, or disclosed as a referrer. */
export function plainResponse(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
}

/** Creates a response with status 503 and Retry-After, for something that will be available again. */
export function unavailable(text: string): Response {
  const response = plainResponse(503, text)
  response.headers.set('Retry-After', '10')
  return response
}
