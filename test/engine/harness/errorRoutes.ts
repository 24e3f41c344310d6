import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { CONTACT_NODE, runContactNode } from './acquireContact';

export interface MixedRun {
	sandbox(): Sandbox;
	parameters: IDataObject;
	/** Input items of which exactly one is rejected; the others give one output item each. */
	items: IDataObject[];
	/** The position of that item. */
	bad: number;
	/** Words of its message. */
	words: string;
	/** For a rejection of the input: the display name of the parameter that it names. */
	parameter?: string;
	/** Prepares the sandbox. */
	before?(): void;
}

/** Tests what each of n8n's three settings of "On Error" makes of one rejected item among good ones. */
export function testErrorSettings({ sandbox, parameters, items, bad, words, parameter, before = () => undefined }: MixedRun): void {
	const error = expect.stringContaining(words);
	const named = parameter === undefined ? {} : { details: expect.objectContaining({ parameter }) };
	const paired = items.map((_item, item) => ({ item }));
	beforeEach(before);

	it('with "Continue" a rejected item stays in its place, with nothing but the reason', async () => {
		const run = await runContactNode(sandbox(), items, parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual(paired);
		const json = run.json(CONTACT_NODE);
		expect(json.map((item) => 'error' in item)).toEqual(items.map((_item, index) => index === bad));
		expect(json[bad]).toMatchObject({ error, ...named });
		expect(['error', 'message', 'details']).toEqual(expect.arrayContaining(Object.keys(json[bad])));
	});

	it('with "Continue (using error output)" it leaves there with its input, the others on the first output', async () => {
		const run = await runContactNode(sandbox(), items, parameters, { settings: { onError: 'continueErrorOutput' } });
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual(paired.filter(({ item }) => item !== bad));
		expect(run.pairing(CONTACT_NODE, 1)).toEqual([{ item: bad }]);
		// The oldest n8n that has an error output sends nothing there that has more than these two.
		const own = Object.keys(run.json(CONTACT_NODE, 1)[0]).filter((key) => !(key in items[bad]));
		expect(['error', 'message']).toEqual(expect.arrayContaining(own));
		expect(run.json(CONTACT_NODE, 1)).toEqual([expect.objectContaining({ ...items[bad], error })]);
	});

	it('with "Stop Workflow" the message names it', async () => {
		const run = await runContactNode(sandbox(), items, parameters);
		expect(run.status).toBe('error');
		expect(run.error?.message).toContain(words);
		expect(run.error?.message).toContain(`[item ${bad}]`);
		expect(run.json(CONTACT_NODE)).toEqual([]);
	});
}
