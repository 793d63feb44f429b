/** The part of `package-lock.json` that is read. Its keys are folders: `node_modules/a/node_modules/b`. */
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  dependencies?: Readonly<Record<string, string>>
  optionalDependencies?: Readonly<Record<string, string>>
  peerDependencies?: Readonly<Record<string, string>>
  peerDependenciesMeta?: Readonly<Record<string, {optional?: boolean}>>
}

/**
 * Returns the folders of the packages that programs with these imports need, with all their dependencies, sorted. Each
 * dependency is found as Node finds it: in the package's own `node_modules` first, then in those of its parents.
 *
 * @throws Error if an imported package is not in the lock file
 */
export function neededPackages({packages}: Lock, imported: Iterable<string>): string[] {
  const needed = new Set<string>()
  const add = (name: string, from: string, isRequired: boolean): void => {
    const folder = resolvePackage(packages, name, from)
    if (folder === undefined) {
      if (isRequired)
        throw new Error(`The package "${name}" is not in package-lock.json. Run "npm install".`)
      return
    }
    if (needed.has(folder)) return
    needed.add(folder)
    const {dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta} =
      packages[folder] ?? {}
    for (const each of Object.keys(dependencies ?? {})) add(each, folder, true)
    for (const each of Object.keys(optionalDependencies ?? {})) add(each, folder, false)
    for (const each of Object.keys(peerDependencies ?? {})) {
      if (peerDependenciesMeta?.[each]?.optional !== true) add(each, folder, false)
    }
  }
  for (const name of imported) add(name, '', true)
  return [...needed].sort()
}

function resolvePackage(
  packages: Lock['packages'],
  name: string,
  from: string,
): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const candidate = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`
    if (packages[candidate]) return candidate
    if (folder === '') return undefined
  }
}

const statement =
  /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s*)?'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm

/** Returns the names of the packages that a TypeScript file imports when it runs. */
export function importedPackages(source: string): string[] {
  return [...source.matchAll(statement)]
    .map(([, fixed, dynamic]) => fixed ?? dynamic ?? '')
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    )
}
