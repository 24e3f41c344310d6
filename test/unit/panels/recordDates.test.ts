import { descriptionOf } from '../../../scripts/samples/newNode';
import { nodeNames } from '../../../scripts/samples/registries';
import { isRecordDate } from '../../../nodes/records/fields/recordDates';
import { choicesOf, everyParameter, type Placed } from './parameters';

const WHO = ['name', 'email', 'phone', 'website'];

/** The keys that a drop-down or collection offers, in its order. */
function offered({ parameter }: Placed): string[] {
	const choices = choicesOf(parameter).map(({ value }) => String(value));
	return choices.length > 0 ? choices : (parameter.options ?? []).flatMap((option) => ('type' in option ? [option.name] : []));
}

const withDates = nodeNames().flatMap((node) =>
	everyParameter(descriptionOf(node).properties)
		.map((placed) => ({ title: `${node}: ${placed.path}`, keys: offered(placed) }))
		.filter(({ keys }) => keys.some(isRecordDate)),
);

describe('the dates of a record', () => {
	it('are offered somewhere', () => {
		expect(withDates.map(({ title }) => title)).toEqual(expect.arrayContaining(['AcquireContact: fields', 'AcquireCompany: fields']));
	});

	it.each(withDates)('stand below what names it in $title', ({ keys }) => {
		const first = keys.findIndex(isRecordDate);
		expect(keys.slice(first).filter((key) => WHO.includes(key))).toEqual([]);
	});
});
