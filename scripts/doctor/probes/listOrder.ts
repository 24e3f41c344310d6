import { parseId } from '../../../nodes/input/identifier';
import { caseList, companyList, contactList, fetchPage, type List } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const leastRows = 3;

/** Looks how the ids of the list's first rows follow each other: they grow with time. */
function listOrder(list: List): Probe {
	return {
		question: `In which order does the ${list.name} come?`,
		async run(account) {
			const ids = (await fetchPage(list, account)).rows.flatMap(({ id }) => parseId(id) ?? []);
			if (ids.length < leastRows) throw new CannotTell(`the ${list.name} has only ${ids.length} rows, ${leastRows} are needed`);
			const steps = ids.slice(1).map((id, index) => Math.sign(id - ids[index]));
			const times = (direction: number) => steps.filter((step) => step === direction).length;
			const evidence = `ids of the first ${ids.length} rows: the next one is higher ${times(1)} times, lower ${times(-1)} times`;
			if (times(-1) === steps.length) return { reading: 'newest first', evidence };
			return { reading: times(1) === steps.length ? 'oldest first' : 'not by id', evidence };
		},
	};
}

export const contactOrder = listOrder(contactList);
export const caseOrder = listOrder(caseList);
export const companyOrder = listOrder(companyList);
