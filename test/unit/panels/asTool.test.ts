import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../nodes/operations/operation';
import { descriptionOf } from '../../../scripts/samples/newNode';
import { registries } from '../../../scripts/samples/registries';
import { choicesOf, everyParameter, isShownIn, runWith, shownIn, toolDescriptionOf } from './parameters';

/** What concerns many items at once, of which a tool gets one. */
const OF_MANY_ITEMS = ['concurrency', 'pagesAtOnce'];

describe.each(registries())('$node as the tool of an AI agent', ({ node, operations }) => {
	const description = descriptionOf(node);
	const tool = toolDescriptionOf(node);
	const called: INodeParameters[] = operations.flatMap((operation) => variantsOf(operation).map((more) => ({ resource: operation.resource, operation: operation.value, ...more })));
	const ofTool = called.filter(({ operation }) => operation !== 'sendAndWait');
	const notice = description.properties.find(({ name }) => name === 'toolNotice');

	it('says what the model fills in, above everything else', () => {
		expect(notice).toMatchObject({ type: 'notice', displayName: expect.stringMatching(/^The model fills in only .*\$fromAI\(\)/) });
		for (const values of ofTool) expect(shownIn(tool, values)[0]).toEqual(notice);
	});

	it('does not say so where it is no tool', () => {
		for (const values of called) expect(names(shownIn(description, values))).not.toContain('toolNotice');
	});

	it('names what a person should approve: what cannot be undone, and what somebody notices at once', () => {
		const deleting = operations.filter(({ destructive }) => destructive).map(({ name }) => name);
		const noticed = operations.filter(({ reachesPeople, waits }) => reachesPeople && !waits).map(({ action }) => action);
		expect(notice?.displayName).toMatch(/Have a person approve these, .*: [^:]+\.$/);
		expect(approved(notice)).toEqual([...new Set([...deleting, ...noticed])]);
	});

	it('tells the model in the name of an operation that it is for good', () => {
		// What archives unless it is told to delete is named after both.
		const deleting = operations.filter(({ destructive, name }) => destructive && name !== 'Archive or Delete');
		expect(deleting.length).toBeGreaterThan(0);
		expect(deleting.filter(({ action }) => !/ permanently$/.test(action)).map(({ action }) => action)).toEqual([]);
	});

	it('has a description for the model, which says what an empty result means and what cannot be undone', () => {
		const { usableAsTool } = description;
		const { description: forModel } = (typeof usableAsTool === 'object' ? usableAsTool.replacements : undefined) ?? {};
		expect(forModel).not.toBe(description.description);
		expect(forModel).toMatch(/^[A-Z][a-z]+s\b.* Acquire\b/);
		expect(forModel).toMatch(/\b[Aa]n empty (result|one) means that (nothing was found|there are no figures)\. /);
		expect(forModel).toMatch(/cannot be undone\.$/);
	});

	it('shows every parameter that the node shows, so that none vanishes', () => {
		for (const values of ofTool) expect(names(shownIn(tool, values))).toEqual(['toolNotice', ...names(shownIn(description, values))]);
	});

	it('hides what concerns many items at once, in the tool alone', () => {
		const places = everyParameter(description.properties).filter(({ parameter }) => OF_MANY_ITEMS.includes(parameter.name));
		expect(places.length).toBeGreaterThan(0);
		expect(places.filter(({ parameter }) => isShownIn(tool, parameter))).toEqual([]);
		expect(places.filter(({ parameter }) => !isShownIn(description, parameter))).toEqual([]);
	});

	it('runs a saved tool that has it set with the default, and everything else as it was saved', () => {
		for (const values of ofTool) {
			const saved = { ...values, options: { concurrency: 1, pagesAtOnce: 1, maxRetries: 7, timeout: 9_000 } };
			expect(runWith(tool, saved).options).toEqual({ maxRetries: 7, timeout: 9_000 });
			expect(runWith(description, saved).options).toMatchObject({ concurrency: 1, maxRetries: 7, timeout: 9_000 });
		}
	});

	it('offers no operation that waits for a person, in the tool alone', () => {
		const choices = description.properties.filter(({ name }) => name === 'operation').flatMap(choicesOf);
		const waiting = operations.filter(({ waits }) => waits).map(({ value }) => value);
		expect(choices.filter((choice) => !isShownIn(tool, choice)).map(({ value }) => value)).toEqual(waiting);
		expect(choices.filter((choice) => !isShownIn(description, choice))).toEqual([]);
	});
});

describe.each(registries().filter(({ node }) => everyParameter(descriptionOf(node).properties).some(({ parameter }) => parameter.type === 'resourceMapper')))('the mapper of $node', ({ node, operations }) => {
	const writing = operations.filter(({ properties }) => properties.some(({ type }) => type === 'resourceMapper'));
	const valuesOf = ({ resource, value }: Operation): INodeParameters => ({ resource, operation: value, fieldsMode: 'map' });
	const mapper = (description: ReturnType<typeof descriptionOf>, operation: Operation) => shownIn(description, valuesOf(operation)).filter(({ type }) => type === 'resourceMapper');

	it.each(writing)('maps automatically in $value, but not as a tool', (operation) => {
		expect(mapper(descriptionOf(node), operation)).toMatchObject([{ default: { mappingMode: 'autoMapInputData' }, typeOptions: { resourceMapper: { supportAutoMap: true } } }]);
		expect(mapper(toolDescriptionOf(node), operation)).toMatchObject([{ default: { mappingMode: 'defineBelow' }, typeOptions: { resourceMapper: { supportAutoMap: false } } }]);
	});

	it.each(writing)('is otherwise the same in $value', (operation) => {
		const [own, tools] = [descriptionOf(node), toolDescriptionOf(node)].map((description) => mapper(description, operation)[0]);
		expect(neutral(tools)).toEqual(neutral(own));
	});

	it.each(writing)('keeps the automatic mapping of a saved tool in $value', (operation) => {
		const columns = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], schema: [] };
		expect(runWith(toolDescriptionOf(node), { ...valuesOf(operation), columns }).columns).toEqual(columns);
	});
});

it.each([
	['AcquireContact', ['Block contacts', 'Block visitors', 'Delete', 'Merge']],
	['AcquireConversation', ['Delete', 'Send a message']],
	['AcquireKnowledgeBase', ['Archive or Delete', 'Delete', 'Publish an article', 'Unpublish an article']],
	['AcquireChatbot', ['Delete', 'Delete Many', 'Publish a question', 'Publish a sequence', 'Unpublish a question', 'Unpublish a sequence']],
])('names in the notice of %s what people outside notice: %j', (node, names) => {
	const notice = descriptionOf(node).properties.find(({ name }) => name === 'toolNotice');
	expect(approved(notice).sort()).toEqual(names);
});

it('a report of Acquire Analytics comes as a file, but not to a model', () => {
	const output = descriptionOf('AcquireAnalytics').properties.filter(({ name }) => name === 'output').flatMap(choicesOf).find(({ value }) => value === 'csv') ?? { displayOptions: undefined };
	expect([descriptionOf, toolDescriptionOf].map((described) => isShownIn(described('AcquireAnalytics'), output))).toEqual([true, false]);
});

/** The ways in which the fields of an operation can be entered. */
function variantsOf({ properties }: Operation): INodeParameters[] {
	const choices = properties.filter(({ name }) => ['fieldsMode', 'content', 'channel', 'responseType'].includes(name));
	return [{}, ...choices.flatMap((property) => choicesOf(property).map(({ value }) => ({ [property.name]: value })))];
}

/** The names in the notice of those that a person approves. */
function approved(notice: INodeProperties | undefined): string[] {
	return /: ([^:]+)\.$/.exec(notice?.displayName ?? '')?.[1].split(', ') ?? [];
}

function names(properties: readonly INodeProperties[]): string[] {
	return properties.map(({ name }) => name);
}

function neutral({ default: _default, typeOptions, displayOptions: _displayOptions, ...property }: INodeProperties) {
	return { ...property, typeOptions: { ...typeOptions, resourceMapper: { ...typeOptions?.resourceMapper, supportAutoMap: undefined } } };
}
