import { emailKey, parseEmail } from '../../input/email';
import { UPSERTS } from '../../operations/editorText';
import type { Operation, PlanWithLookups, WorkflowItem } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactMatch } from '../../records/contact/contactIds';
import { emailReference } from '../../records/contact/reference';
import type { RecordBody } from '../../records/fields/body';
import { clearOptions, writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { withBody, type WriteBodies } from '../../records/fields/withBody';
import { otherMatch } from '../../records/match/match';
import { upsertPlan } from '../../records/match/upsertPlan';
import { editorMethods } from '../editorMethods';
import { contactFields } from './fields/contactFields';
import { contactOutputProperties, SIMPLIFIED_CONTACT } from './output';
import { contactWriter, keepingContacts, skipUnchangedOption } from './skipUnchanged';

const EMAIL = 'Email';

export const upsertContact: Operation = {
	resource: 'contact',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update a contact',
	description: UPSERTS,
	endpoint: 'createContact',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			description: 'The email address that tells whether the contact already exists',
		},
		...recordFieldProperties(contactFields, 'add'),
		...contactOutputProperties,
		optionsCollection(...clearOptions, ...writeOptions, skipUnchangedOption),
	],
	plan(item) {
		const { email } = emailReference(item.parameter('email'), EMAIL);
		return keepingContacts(item, withBody(contactFields, item, 'upsert', (bodies) => contactUpsert(item, email, bodies), 'email'));
	},
};

function contactUpsert(item: WorkflowItem, email: string, { body, ofNew }: WriteBodies): PlanWithLookups {
	const toUpdate = withoutMatch(body, email);
	const created = withoutMatch(ofNew, email);
	const toCreate = { ...created, fields: { ...created.fields, email }, email };
	const writer = contactWriter(item, { ...toUpdate, fields: { ...toUpdate.fields, email }, email });
	return upsertPlan({
		match: contactMatch,
		sought: { email },
		update: async (run, id) => [await writer.update(run, id, toUpdate)],
		create: async (run) => await writer.create(run, toCreate),
		output: (contact) => writer.output(contact),
	});
}

/**
 * The address is the match, not something to change: on a contact found by its second address it would replace the first.
 * @throws {ItemError} if the fields set or clear another address
 */
function withoutMatch({ fields, ...others }: RecordBody, match: string): RecordBody {
	const { email = match, ...attributes } = fields ?? {};
	const other = parseEmail(email);
	if (other === undefined || emailKey(other) !== emailKey(match)) throw otherMatch('contact', EMAIL, 'an email address', email);
	const members = Object.entries(others).filter(([key]) => key !== 'email');
	return { ...(Object.keys(attributes).length > 0 && { fields: attributes }), ...Object.fromEntries(members) };
}
