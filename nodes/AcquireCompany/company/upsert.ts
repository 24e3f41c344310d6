import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { UPSERTS } from '../../operations/editorText';
import { oneOf } from '../../operations/fields/choice';
import type { Operation, PlanWithLookups, WorkflowItem } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { companyMatch, soughtKey } from '../../records/company/companyIds';
import { type CompanySought, nameReference, websiteReference } from '../../records/company/reference';
import { isEmptyBody, type RecordBody } from '../../records/fields/body';
import { clearOptions, writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { withBody, type WriteBodies } from '../../records/fields/withBody';
import { otherMatch } from '../../records/match/match';
import { upsertPlan } from '../../records/match/upsertPlan';
import { editorMethods } from '../editorMethods';
import { companyFields } from './fields/companyFields';
import { companyOutput, companyOutputProperties, SIMPLIFIED_COMPANY } from './output';
import { createCompanyRequest, getCompanyRequest, updateCompanyRequest } from './requests';

const LABELS = { website: 'Website', name: 'Name' };

const matchProperties: INodeProperties[] = [
	{
		displayName: 'Match On',
		name: 'matchOn',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Name', value: 'name', description: 'The same name, whatever its case' },
			{ name: 'Website', value: 'website', description: 'The same website, whatever its case and with or without http://, https:// and a slash at the end; "www." and a path count' },
		],
		default: 'website',
		description: 'What tells whether the company already exists. The list of companies is read once a run for that.',
	},
	{
		displayName: LABELS.website,
		name: 'website',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. example.com',
		description: 'The website that tells whether the company already exists',
		displayOptions: { show: { matchOn: ['website'] } },
	},
	{
		displayName: LABELS.name,
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Example Ltd',
		description: 'The name that tells whether the company already exists',
		displayOptions: { show: { matchOn: ['name'] } },
	},
];

export const upsertCompany: Operation = {
	resource: 'company',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update a company',
	description: UPSERTS,
	endpoint: 'createCompany',
	simplified: SIMPLIFIED_COMPANY,
	methods: editorMethods,
	properties: [...matchProperties, ...recordFieldProperties(companyFields, 'add'), ...companyOutputProperties, optionsCollection(...clearOptions, ...writeOptions)],
	plan(item) {
		const matchOn = oneOf(item.parameter('matchOn', 'website'), ['website', 'name'], 'Match On');
		const sought = matchOn === 'website' ? websiteReference(item.parameter('website'), LABELS.website) : nameReference(item.parameter('name'), LABELS.name);
		return withBody(companyFields, item, 'upsert', (bodies) => companyUpsert(item, sought, bodies), matchOn);
	},
};

function companyUpsert(item: WorkflowItem, sought: CompanySought, { body, ofNew }: WriteBodies): PlanWithLookups {
	const toUpdate = withoutMatch(body, sought);
	const created = withoutMatch(ofNew, sought);
	const toCreate = { ...created, fields: { ...created.fields, ...sought } };
	const output = companyOutput(item, { ...toUpdate, fields: { ...toUpdate.fields, ...sought } });
	return upsertPlan({
		match: companyMatch,
		sought,
		output,
		async update({ client, sentNothing }, id) {
			const isEmpty = isEmptyBody(toUpdate);
			if (isEmpty) sentNothing?.();
			return [output(await client.request(isEmpty ? getCompanyRequest(id) : updateCompanyRequest(id, toUpdate)))];
		},
		async create({ client }) {
			const data = await client.request(createCompanyRequest(toCreate));
			if (!isKnownBy(data, sought)) item.hints.add('Acquire gave a new company another name or website than it was matched on, so that the next run may create it again: use its ID from now on.');
			return data;
		},
	});
}

/** False where Acquire shows another name or website than was sent, such as the name that the website has. */
function isKnownBy({ fields }: IDataObject, sought: CompanySought): boolean {
	return Object.entries(sought).every(([key, value]) => !isObject(fields) || typeof fields[key] !== 'string' || soughtKey({ [key]: fields[key] } as CompanySought) === soughtKey({ [key]: value } as CompanySought));
}

/**
 * What the company is matched on is not something to change: another spelling of the website would replace the one that it has.
 * @throws {ItemError} if the fields set or clear another one
 */
function withoutMatch({ fields = {}, ...others }: RecordBody, sought: CompanySought): RecordBody {
	const key = 'website' in sought ? 'website' : 'name';
	const { [key]: given, ...attributes } = fields;
	if (given !== undefined && soughtKey({ [key]: String(given) } as CompanySought) !== soughtKey(sought)) throw otherMatch('company', LABELS[key], `a ${key}`, given);
	return { ...(Object.keys(attributes).length > 0 && { fields: attributes }), ...others };
}
