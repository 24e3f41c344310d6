import { inputError } from '../../input/itemError';
import { optional } from '../../operations/field';
import { choice, yesNo } from '../../operations/fields/choice';
import { dateTime } from '../../operations/fields/dateTime';
import { secretText, text, textList } from '../../operations/fields/text';
import { recordLocator } from '../../records/recordKind';
import { users } from '../../records/user/user';

const FORMATS = ['application/json', 'application/xml', 'application/x-www-form-urlencoded'] as const;

/** What a webhook must have to be of use. */
export const url = text('URL', { placeholder: 'e.g. https://hooks.example.com/acquire' });
export const events = textList('Events', {
	placeholder: 'e.g. case:status, case:message:new',
	description: 'Names such as case:status, case:message:new, user:case-invite or user:case-joined',
});

/** What it may have beside. */
export const details = {
	format: optional(choice('Format', FORMATS, { names: { [FORMATS[0]]: 'JSON', [FORMATS[1]]: 'XML', [FORMATS[2]]: 'Form' } })),
	historyExpires: optional(dateTime('History Expires', { description: 'When the log of deliveries ends' })),
	hmacKey: optional(secretText('HMAC Key', { description: 'The secret that signs deliveries. An Acquire Trigger checks them with the same text as Webhook Secret in its credential.' })),
	notificationEmail: optional(text('Notification Email', { placeholder: 'e.g. nathan@example.com', description: 'Email address that Acquire notifies when a delivery fails' })),
	status: optional(text('Status', { placeholder: 'e.g. active' })),
	urlSkipSsl: optional(yesNo('Skip Certificate Check', "Whether to deliver although the certificate of the URL's host cannot be verified")),
	userId: optional(recordLocator(users, { description: 'Deliver only what concerns this user, by ID or name' })),
};

/** The events as Acquire takes them; undefined without. @throws {ItemError} for a user without events */
export function eventList(names: string[] | undefined, userId: number | undefined): Array<{ event: string; params: { user?: number } }> | undefined {
	if (names === undefined && userId !== undefined) throw inputError('Events', "'User' is set, but 'Events' is empty", "Enter the events of the webhook, or remove 'User'.");
	return names?.map((event) => ({ event, params: userId === undefined ? {} : { user: userId } }));
}
