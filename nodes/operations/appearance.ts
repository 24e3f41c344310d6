// What the descriptions of the nodes have in common.

export const ICON = { light: 'file:../../icons/acquire.svg', dark: 'file:../../icons/acquire.dark.svg' } as const;

/** What stands below the node's name, as "update: contact". */
export const SUBTITLE = '={{ $parameter["operation"] + ": " + $parameter["resource"] }}';

/** The node beside those that hold what contacts have. */
export const NEAR_CONTACTS = [{ nodeType: 'n8n-nodes-acquire.acquireContact', relationHint: 'Contacts of the same account' }];

/** What the description of a node for a language model ends with. */
export const TO_KNOW = 'An empty result means that nothing was found. Deleting cannot be undone.';

/** For a builder of workflows that write a record's fields. */
export const BLANKS_IN_FIELDS = 'Blank values are not sent unless Send Empty Values is on; fields are cleared with the option Clear Field Names or IDs.';

/** Of an update. */
export const KEEPS_THE_REST = 'Fields that you leave out keep their values.';
