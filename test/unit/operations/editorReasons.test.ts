import type { ILoadOptionsFunctions, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { columnsOrReason, optionsOrReason } from '../../../nodes/operations/editorReasons';

/** What n8n hands to a method of the editor, as far as it matters here: the parameters of the node. */
const editor = (parameters: Record<string, unknown> = {}) => ({ getCurrentNodeParameter: (name: string) => parameters[name] }) as unknown as ILoadOptionsFunctions;

const rejected = async () => await Promise.reject(new ItemError('The key was rejected', { description: 'Check it' }));
const silent = async () => await Promise.reject(new Error('No answer'));

describe('A list of options', () => {
	const list: INodePropertyOptions[] = [{ name: 'Ada', value: 1 }];

	it('is what was loaded', async () => {
		await expect(optionsOrReason(async () => await Promise.resolve(list)).call(editor())).resolves.toBe(list);
	});

	it('says in one blank entry why it could not be loaded', async () => {
		await expect(optionsOrReason(rejected).call(editor())).resolves.toEqual([{ name: 'The key was rejected', value: '', description: 'Check it' }]);
	});

	it('says it so that HTML, as which n8n shows the description, loses nothing', async () => {
		const list = optionsOrReason(async () => await Promise.reject(new ItemError('No', { description: 'Ask <b>Ada</b>' })));
		await expect(list.call(editor())).resolves.toEqual([{ name: 'No', value: '', description: 'Ask &lt;b>Ada&lt;/b>' }]);
	});
});

describe('The columns of a mapper', () => {
	const loaded: ResourceMapperFields = { fields: [] };
	const column = { id: 'city' };

	it('are what was loaded', async () => {
		await expect(columnsOrReason(async () => await Promise.resolve(loaded)).call(editor())).resolves.toBe(loaded);
	});

	it.each([undefined, null, []])('give a notice that says why they could not be loaded, where there are %j', async (schema) => {
		const columns = columnsOrReason(rejected).call(editor({ 'columns.schema': schema }));
		await expect(columns).resolves.toEqual({ fields: [], emptyFieldsNotice: 'The key was rejected. Check it' });
	});

	it('give the reason so that HTML, as which n8n shows it, loses nothing', async () => {
		const columns = columnsOrReason(async () => await Promise.reject(new ItemError('<b>No</b>')));
		await expect(columns.call(editor())).resolves.toEqual({ fields: [], emptyFieldsNotice: '&lt;b>No&lt;/b>' });
	});

	it('give only the reason where there is no advice', async () => {
		await expect(columnsOrReason(silent).call(editor())).resolves.toEqual({ fields: [], emptyFieldsNotice: 'No answer' });
	});

	it('stay where there are some already, since the editor would drop them for a notice', async () => {
		await expect(columnsOrReason(rejected).call(editor({ 'columns.schema': [column] }))).rejects.toThrow('The key was rejected');
	});
});
