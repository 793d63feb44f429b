/** The types whose documents can have pictures. `tests/studio/pictures` compares them with the schemas. */
export const typesWithPictures = ['article', 'page', 'author', 'settings']

/**
 * Selects the pictures of a document, wherever the schemas have an image. `isPlain` marks fields without an alternative
 * text, which readers never see inside a page.
 */
export const picturesProjection = /* groq */ `[
  cover,
  portrait,
  design.logo,
  ...coalesce(body[_type == "figure"], []),
  ...coalesce(body[_type == "media"].still, []),
  ...coalesce(body[_type == "gallery"].pictures[], []),
  seo.image {..., "isPlain": true},
  design.icon {..., "isPlain": true},
  design.shareImage {..., "isPlain": true}
][defined(asset)] {"id": asset._ref, alt, decorative, isPlain}`

/**
 * Reads all pictures, newest first, and every version of the documents that show one. Use it with the perspective
 * `raw`. Entries of the bin are text, in which the ids are found later.
 */
export const libraryQuery = /* groq */ `{
  "assets": *[_type == "sanity.imageAsset"] | order(_createdAt desc, _id asc) [0...10000] {
    _id,
    originalFilename,
    size,
    url,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height
  },
  "documents": *[_type in ${JSON.stringify(typesWithPictures)}] {
    _id,
    _type,
    "title": coalesce(title, name),
    "pictures": ${picturesProjection}
  } [count(pictures) > 0],
  "bin": *[_type == "binEntry"] {title, content}
}`
