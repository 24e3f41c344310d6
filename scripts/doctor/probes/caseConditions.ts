import { answerWords, isRejected } from '../answerWords';
import type { Connection } from '../connection';
import { caseList, fetchPage, pageIn } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

type Row = Record<string, unknown>;

const narrowed = async ({ send }: Connection, where: string[]) => await send({ method: 'GET', path: '/crm/objects/case', query: { where } });

/** The first case, another one, and a column in which they differ. */
function differing(rows: Row[]): { one: Row; other: Row; column: string } | undefined {
	const [one] = rows;
	for (const column of ['status', 'contactId']) {
		const other = rows.find((row) => row[column] !== undefined && row[column] !== one[column]);
		if (other && one[column] !== undefined) return { one, other, column };
	}
	return undefined;
}

/** Asks for a case by its id and, beside it, for what another case has and this one has not. */
export const caseConditions: Probe = {
	question: 'Case list: do several conditions all have to hold?',
	async run(account) {
		const found = differing((await fetchPage(caseList, account)).rows);
		if (!found) throw new CannotTell('no two cases of the first page differ in status or contact');
		const { one, other, column } = found;
		const isOwn = (row: Row) => caseList.identify(row) === caseList.identify(one);
		const byId = `id|eq|${caseList.identify(one)}`;
		const alone = pageIn(caseList, await narrowed(account, [byId])).rows;
		if (alone.length !== 1 || !isOwn(alone[0])) throw new CannotTell('a condition on the id alone does not give that one case');
		const byColumn = `${column}|eq|${String(other[column])}`;
		const matching = pageIn(caseList, await narrowed(account, [byColumn])).rows;
		if (matching.length === 0 || matching.some((row) => row[column] !== other[column])) throw new CannotTell(`a condition on the ${column} alone does not give the cases that have it`);

		const answer = await narrowed(account, [byId, byColumn]);
		if (isRejected(answer)) return { reading: 'two conditions are rejected', evidence: answerWords(answer) };
		const { rows } = pageIn(caseList, answer);
		const others = rows.filter((row) => !isOwn(row));
		const hasOwn = others.length < rows.length;
		const evidence = `id of one case, ${column} of another: ${hasOwn ? 'the one case' : 'not the one case'} and ${others.length} others`;
		if (rows.length === 0) return { reading: 'yes', evidence };
		if (others.length === 0) return { reading: 'no, the first one counts', evidence };
		if (others.some((row) => row[column] !== other[column])) return { reading: 'no, they are ignored', evidence };
		return { reading: hasOwn ? 'no, one of them is enough' : 'no, the last one counts', evidence };
	},
};
