import type {Patch} from './patch-source.ts'

/**
 * A file of the package `sanity` to patch. File names end with a hash, so `holds` identifies the file by its
 * content.
 */
export interface PatchedFile {
  id: RegExp
  holds: string
  changes: Patch[]
}

const returnUndefined = '$1 return undefined;'

export const patchedFiles: PatchedFile[] = [
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
    id: /\/node_modules\/sanity\/lib\/datastores-[^/]+\.js$/,
    holds: 'RESOLVE_INITIAL_VALUE_TIMEOUT_MS = ',
    changes: [
      {
        // The first form may keep a slow computer busy for longer, although the responses have arrived. Sanity then
        // reports a network error, in a dialog that only reloads the Studio. Its client has this limit for a request.
        what: 'the time limit of an initial value',
        from: /(?<=\bRESOLVE_INITIAL_VALUE_TIMEOUT_MS = )1e4\b/,
        to: '300_000',
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
        // At Sanity's width, a citation of two authors is cut off before its year.
        what: 'the maximum width of an inline object in a text',
        from: /(?<=displayName: "PreviewSpan",\s+componentId: "[^"]+"\s+\}\)`display:block;max-width:)calc\(5em \+ 80px\)/,
        to: '20rem',
      },
      {
        // On a phone, both menus of a text's toolbar would be named "Show more".
        what: 'the menu of formats in a toolbar',
        from: /("data-testid": "action-menu-button",\s+disabled,\s+tooltipProps: )(t\d+)/,
        to: '$1{...$2, content: "More formats"}',
      },
      {
        // The last ones are behind a button. A text has more notes and citations than blocks.
        what: 'the order of things to insert in a toolbar',
        from: /\breturn blockItems\.concat\(inlineItems\)\.filter\(/,
        to: 'return inlineItems.concat(blockItems).filter(',
      },
      {
        // Otherwise the title of a picture's dialog is the description that is being typed in it.
        what: 'the title of the dialog of an object',
        from: /(\bisArraySchemaType\(schemaType\) \? schemaType\.title : )(preview\.title)/,
        to: '$1schemaType?.title ?? $2',
      },
      {
        // Otherwise nothing has the focus after a style was chosen, and the next keys are lost. The menu of things to
        // insert does the same.
        what: 'the closing of the menu of styles',
        from: /(\bid: "block-style-select",\s+button,\s+menu)\b/,
        to: '$1, __unstable_disableRestoreFocusOnClose: !0, onClose: () => editor.send({type: "focus"})',
      },
      {
        // It is a button with the same three dots, beside that of the formats and, on a phone, that of the field.
        what: 'the menu of things to insert in a toolbar',
        from: /\bContextMenuButton, \{(\s+"data-testid": "insert-menu-button",\s+disabled,\s+tooltipProps: )(t\d+)/,
        to: 'Button$$1, {mode: "bleed", icon: AddIcon, text: "Insert",$1{...$2, content: "More to insert"}',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/PresentationToolGrantsCheck-[^/]+\.js$/,
    holds: 'tag: "presentation.fetch-shared-access-secret"',
    changes: [
      {
        // They are requested without a token, which a lake may refuse for a private dataset. Only the menu for
        // sharing a preview needs them, but the whole tool would crash.
        what: 'the live events of the menu for sharing a preview',
        from: /(client\.live\.events\(\)\.subscribe\(\{\s+next: [\s\S]{0,400}?\berror: )setError\b/,
        to: '$1() => {}',
      },
      {
        // With a quarter of the window, the form is too narrow to write in, and the signs above it are cut off.
        what: 'the width of the preview beside a form',
        from: /\bnavigatorEnabled \? 50 : 75\b/,
        to: 'navigatorEnabled ? 50 : 60',
      },
      {
        what: 'the least width of a form beside its preview',
        from: /(\bid: "content",\s+htmlId: t1,\s+minWidth: )325\b/,
        to: '$1400',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/SearchProvider-[^/]+\.js$/,
    holds: 'function getMissingDocumentFallback(',
    changes: [
      {
        // A list shows this until its documents are fetched again: after one was deleted or discarded, but also when one
        // was just created, for seconds on a busy machine. So it says nothing of either.
        what: 'the preview of a document that is not found',
        from: /String\(document\.title\) : "Missing document"/,
        to: 'String(document.title) : "…"',
      },
      {
        what: 'the id in the preview of a document that is not found',
        from: /`Missing document ID: \$\{document\._id\}` : `Document ID: \$\{document\._id\}`/,
        to: '"" : ""',
      },
    ],
  },
  {
    id: /\/node_modules\/sanity\/lib\/structureTool-[^/]+\.js$/,
    holds: 'function fetchInternalReferences(',
    changes: [
      {
        // A pane collapses if the panes after it leave less than its minimum. A form alone gets more than Sanity's 600
        // pixels, so that its text has nearly the length of line that the site has: on a screen of 1280 or 1440 pixels,
        // one list stays open beside it, and those before it collapse. Of two forms side by side each gets less: otherwise
        // a text whose source is being created collapses on a screen of 1280 pixels, while the lists remain.
        what: 'the minimum width of a form',
        from: /\bcurrentMinWidth = 600 \+ /,
        to: 'currentMinWidth = (usePaneRouter().routerPanesState.flat().some(({params}) => params?.parentRefPath) ? 500 : 840) + ',
      },
      {
        // It would take the cursor away from the title of a new document (`WithFirstLine`).
        what: 'the focus of the first control of a form',
        from: /\bformRef && (?=focusFirstDescendant\(formRef\))/,
        to: 'formRef && !formRef.querySelector("[data-first-line]") && ',
      },
      {
        // `announcePublication` says where readers find it, in the same message.
        what: 'the operations that are not reported',
        from: /\bIGNORE_OPS = \["patch", "commit"\]/,
        to: 'IGNORE_OPS = ["patch", "commit", "publish"]',
      },
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
      // A document opens and closes the forms in it, and then writes the path of the open form into the address, in
      // a timer. It also opens the form of an address that it did not expect. On a busy machine the address of a
      // form arrives after the form is closed, and would open it again: keys for the text behind it would go into
      // it. So the document remembers the paths that it has requested, until they arrive.
      {
        what: 'the path that a document read from the address last',
        from: /(\bpathRef = useRef\(void 0\))(, paramPath = params\.path\b)/,
        to: '$1, requestedPaths = useRef([])$2',
      },
      {
        // A form may be closed before the address names it. That must be written too. No open form is an empty path,
        // which the address leaves out.
        what: 'the writing of a path into the address',
        from: /\bparams\.path !== nextPath && setPaneParams\(/,
        to: '(requestedPaths.current.at(-1) ?? params.path ?? "") !== nextPath && (requestedPaths.current.push(nextPath), setPaneParams)(',
      },
      {
        what: 'the opening of the form that the address names',
        from: /\bready && paramPath && syncPathFromUrl\(paramPath\), (pathRef\.current = paramPath;)/,
        to: `let requested = requestedPaths.current.indexOf(paramPath ?? "");
          if (requested >= 0) requestedPaths.current.splice(0, requested + 1);
          else if (paramPath !== pathRef.current) requestedPaths.current = [];
          if (requested < 0 && ready && paramPath) syncPathFromUrl(paramPath);
          $1`,
      },
    ],
  },
]
