import { listParameter } from '../../../nodes/operations/listParameter';
import { caughtError } from '../caughtError';
import { fakeItem } from '../fakes/fakeItem';

const entries = (tags: string | string[]) => listParameter(tags, { label: 'Tags', path: 'tags', item: fakeItem({ raw: { tags: '={{ $json.tags }}' } }) });

describe('listParameter, with an expression,', () => {
	it('takes an array', () => {
		expect(entries(['vip', 'new'])).toEqual(['vip', 'new']);
	});

	it('tells a workflow and a model how to name several', () => {
		const { description } = caughtError(() => entries('vip, new'));
		expect(description).toContain('one at a time');
		expect(description).toContain("{{ $json.list.split(',') }}");
		expect(description).toContain("{{ $fromAI('list', '', 'json') }}");
	});
});
