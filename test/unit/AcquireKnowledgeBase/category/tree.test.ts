import type { IDataObject } from 'n8n-workflow';
import { categoryTree } from '../../../../nodes/AcquireKnowledgeBase/category/tree';

/** The names as lines, those below one with a dash more. */
function shown(rows: IDataObject[]): string[] {
	const lines = (branches: IDataObject[], dashes: string): string[] => branches.flatMap(({ name, children }) => [`${dashes}${String(name)}`, ...lines(children as IDataObject[], `${dashes}-`)]);
	return lines(categoryTree(rows, ({ name }) => ({ name })), '');
}

describe('categoryTree', () => {
	it('puts each category below its parent, in the order that Acquire shows, which may come as text', () => {
		const rows = [
			{ id: 1, name: 'Third', visibleOrder: '10' },
			{ id: 2, name: 'First', visibleOrder: 0 },
			{ id: 3, name: 'Second', visibleOrder: 9 },
			{ id: 4, name: 'Later', parentCategory: 2, visibleOrder: 2 },
			{ id: 5, name: 'Sooner', parentCategory: 2, visibleOrder: 1 },
		];
		expect(shown(rows)).toEqual(['First', '-Sooner', '-Later', 'Second', 'Third']);
	});

	it('takes one without an order for the first', () => {
		expect(shown([{ id: 1, name: 'Ordered', visibleOrder: 1 }, { id: 2, name: 'Unordered' }])).toEqual(['Unordered', 'Ordered']);
	});

	it('has the way to each category', () => {
		const [{ path, children }] = categoryTree([{ id: 1, name: 'Shipping' }, { id: 2, name: 'Abroad', parentCategory: 1 }], ({ id }) => ({ id }));
		expect([path, children]).toEqual(['Shipping', [{ id: 2, path: 'Shipping / Abroad', children: [] }]]);
	});

	it('loses none whose parent is missing, or that is its own parent', () => {
		expect(shown([{ id: 1, name: 'Orphan', parentCategory: 9 }, { id: 2, name: 'Itself', parentCategory: 2 }]).sort()).toEqual(['Itself', 'Orphan']);
	});
});
