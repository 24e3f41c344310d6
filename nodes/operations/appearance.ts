// How all nodes look in n8n.

export const ICON = { light: 'file:../../icons/acquire.svg', dark: 'file:../../icons/acquire.dark.svg' } as const;

/** What stands below the node's name, as "update: contact". */
export const SUBTITLE = '={{ $parameter["operation"] + ": " + $parameter["resource"] }}';
