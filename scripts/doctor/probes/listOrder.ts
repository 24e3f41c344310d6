import { parseId } from '../../../nodes/input/identifier';
import { utcTime } from '../../../nodes/input/utcTime';
import { caseList, companyList, contactList, fetchPage, type List } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const leastRows = 3;

/** How often the next row's value is higher, and how often lower. */
interface Steps {
	up: number;
	down: number;
}

function stepsOf(values: number[]): Steps {
	const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]));
	const times = (direction: number) => steps.filter((step) => step === direction).length;
	return { up: times(1), down: times(-1) };
}

/** Ids grow with time. In an account in which little is changed, an order by the last change looks like one by id. */
function orderOf(ids: Steps, changes: Steps): string {
	const mayBeByChange = changes.up === 0 || changes.down === 0;
	const byId = ids.up === 0 ? 'newest first' : ids.down === 0 ? 'oldest first' : undefined;
	if (byId !== undefined) return mayBeByChange ? `${byId}, or by last change: both look the same here` : byId;
	if (!mayBeByChange) return 'neither by id nor by last change';
	if (changes.up === changes.down) return 'not by id';
	return changes.up === 0 ? 'last changed first' : 'longest unchanged first';
}

/** Looks how the ids of the list's first rows follow each other, and their dates of change. */
function listOrder(list: List): Probe {
	return {
		question: `In which order does the ${list.name} come?`,
		async run(account) {
			const { rows } = await fetchPage(list, account);
			const ids = rows.flatMap(({ id }) => parseId(id) ?? []);
			if (ids.length < leastRows) throw new CannotTell(`the ${list.name} has only ${ids.length} rows, ${leastRows} are needed`);
			const dates = rows.map(({ lastDateUpdated, dateUpdated, dateCreated }) => utcTime(lastDateUpdated ?? dateUpdated ?? dateCreated));
			// Of some rows alone, the dates tell nothing: they are no neighbours.
			const [byId, byChange] = [stepsOf(ids), stepsOf(dates.some(Number.isNaN) ? [] : dates)];
			return {
				reading: orderOf(byId, byChange),
				evidence: `first ${ids.length} rows: the next id is higher ${byId.up} times, lower ${byId.down} times; the next date of change later ${byChange.up} times, earlier ${byChange.down} times`,
			};
		},
	};
}

export const contactOrder = listOrder(contactList);
export const caseOrder = listOrder(caseList);
export const companyOrder = listOrder(companyList);
