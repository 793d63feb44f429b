import {createHash} from 'node:crypto'
import {patchSource, type Patch} from './patch-source.ts'

/** A part of a Rolldown plugin. */
interface Transform {
  filter: {id: RegExp}
  handler: (code: string, id: string) => string | undefined
}

/** A Vite plugin. */
interface StudioPlugin {
  name: string
  config: (
    config: unknown,
    env: {command: 'build' | 'serve'},
  ) => {optimizeDeps: {rolldownOptions: {plugins: {name: string; transform: Transform}[]}}}
  transform: Transform
  buildEnd: (error?: Error) => void
}

/**
 * A file of the package `sanity` to patch. File names end with a hash, so `holds` identifies the file by its
 * content.
 */
interface PatchedFile {
  id: RegExp
  holds: string
  changes: Patch[]
}

const returnUndefined = '$1 return undefined;'

const patchedFiles: PatchedFile[] = [
  {
    // Disables the version checks and the request for feedback.
    id: /\/node_modules\/sanity\/lib\/index\.js$/,
    holds: '',
    changes: [
      {
        what: 'the check for a newer version',
        from: /(\bfetchLatestAvailableVersionForPackage = async \(options\) => \{)/,
        to: returnUndefined,
      },
      {
        what: 'the check for the version of an updating Studio',
        from: /(\bfetchLatestAutoUpdatingVersion = async \(options\) => \{)/,
        to: returnUndefined,
      },
      {
        what: 'the check whether feedback is taken',
        from: /\bfetch\(FEEDBACK_TUNNEL_URL, \{[^}]*\}\)/,
        to: 'Promise.resolve(new Response(null, {status: 503}))',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/[^/]+\.js$/,
    holds: 'displayName: "TooltipButtonWrapper"',
    changes: [
      {
        // Names buttons that show only an icon, such as "Close". Otherwise a screen reader reads no name for
        // them.
        what: 'the button with a tooltip',
        from: /(jsx\(Button, \{\s+)(\.\.\.rest,\s+\.\.\.sizeProps,)/,
        to: '$1"aria-label": !rest.text && !rest.children && typeof tooltipProps?.content == "string" ? tooltipProps.content : void 0, $2',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/PerspectiveProvider-[^/]+\.js$/,
    holds: '"insert-menu-auto-collapse-menu"',
    changes: [
      {
        // On a phone, both menus of a text's toolbar would be named "Show more".
        what: 'the menu of formats in a toolbar',
        from: /("data-testid": "action-menu-button",\s+disabled,\s+tooltipProps: )(t\d+)/,
        to: '$1{...$2, content: "More formats"}',
      },
      {
        what: 'the menu of things to insert in a toolbar',
        from: /("data-testid": "insert-menu-button",\s+disabled,\s+tooltipProps: )(t\d+)/,
        to: '$1{...$2, content: "More to insert"}',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/structureTool-[^/]+\.js$/,
    holds: 'function fetchInternalReferences(',
    changes: [
      {
        // A redirect's reference is weak, so it does not prevent unpublishing or deleting a page.
        what: 'the search for references before a document is unpublished or deleted',
        from: /(\*\[references\(\$documentId\) && _system\.group\._ref != \$documentId)\]/g,
        to: '$1 && _type != \\"redirect\\"]',
      },
      {
        // Types with live editing are not published for readers: a request for a session stays private.
        what: 'the word “Published” above a document',
        from: /\$\[6\] === t \? t2 = \$\[7\] : \(t2 = t\("release\.chip\.published"\), \$\[6\] = t, \$\[7\] = t2\);/,
        to: 't2 = t(isLiveEdit ? "release.chip.private" : "release.chip.published");',
      },
      {
        what: 'the colour of the word “Published”',
        from: /(\btext: t2,\s+tone: )"positive"/,
        to: '$1isLiveEdit ? "neutral" : "positive"',
      },
      {
        what: 'the date beside the word “Published”',
        from: /i18nKey: ("release\.chip\.tooltip\.published-date")/,
        to: 'i18nKey: isLiveEdit ? "release.chip.tooltip.private-date" : $1',
      },
      {
        what: 'the word “Draft” above a document',
        from: /\bisDraftModelEnabled && (\/\* @__PURE__ \*\/ jsx\(VersionChip)/,
        to: 'isDraftModelEnabled && !isLiveEdit && $1',
      },
    ],
  },
]

/**
 * Patches Sanity's source where Sanity has no setting. It removes requests to foreign hosts at load, which
 * the page's policy blocks and the console reports as errors. It changes a badge that calls private documents
 * published. It names buttons that show only an icon. It excludes redirects from the references that block unpublishing.
 *
 * The build and the development server fail if a new version of Sanity no longer matches.
 */
export function patchSanity(): StudioPlugin {
  const seen = new Set<PatchedFile>()
  let isBuild = true
  const transform: Transform = {
    filter: {id: /\/node_modules\/sanity\/lib\/[^/]+\.js$/},
    handler(code, id) {
      const file = patchedFiles.find((one) => one.id.test(id) && code.includes(one.holds))
      if (!file) return undefined
      seen.add(file)
      return patchSource(code, file.changes)
    },
  }
  return {
    // The development server bundles packages once and caches them under a key with the names of all plugins.
    name: `patch-sanity-${hashOf(patchedFiles)}`,
    config(_config, {command}) {
      isBuild = command === 'build'
      return {optimizeDeps: {rolldownOptions: {plugins: [{name: 'patch-sanity', transform}]}}}
    },
    transform,
    buildEnd(error) {
      if (!isBuild) return
      const missing = patchedFiles.find((file) => !seen.has(file))
      if (!error && missing) {
        throw new Error(`Sanity's package has changed: no file matches ${missing.id.source}.`)
      }
    },
  }
}

function hashOf(files: PatchedFile[]): string {
  const changes = files.flatMap((file) => file.changes.map(({from, to}) => [from.source, to]))
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 12)
}
