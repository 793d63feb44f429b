/** The bundler's information about a module. */
interface ModuleGraph {
  getModuleInfo: (
    id: string,
  ) => {importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]} | null
}

/**
 * The modules that the Studio imports dynamically before its first screen is complete: the structure tool, the
 * labels, the layouts that surround every tool, and the languages of code blocks. A module that is missing here
 * costs a request of its own.
 */
const loadedAtOnce = new RegExp(
  [
    '/(?:sanity|@sanity/vision)/lib/(?:structureTool|list|resources|\\w+StudioLayout)-[^/]+\\.js$',
    '/node_modules/(?:refractor|react-refractor|@sanity/prism-groq)/',
  ].join('|'),
)

/**
 * Returns a function that returns whether a module is needed for the Studio's first screen: everything that the
 * entry imports, directly or through other modules.
 */
export function firstScreen(entry: string): (id: string, graph: ModuleGraph) => boolean {
  let modules: Set<string> | undefined
  return (id, graph) => (modules ??= reach(entry, graph)).has(id)
}

function reach(entry: string, graph: ModuleGraph): Set<string> {
  const reached = new Set([entry])
  for (const id of reached) {
    const {importedIds = [], dynamicallyImportedIds = []} = graph.getModuleInfo(id) ?? {}
    for (const imported of importedIds) reached.add(imported)
    for (const imported of dynamicallyImportedIds) {
      if (loadedAtOnce.test(imported)) reached.add(imported)
    }
  }
  return reached
}
