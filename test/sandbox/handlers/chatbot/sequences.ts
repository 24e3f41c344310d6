import type { StoredRecord } from '../../records';
import type { Store } from '../../store';
import type { Handlers } from '../handler';

type Branch = Record<string, unknown> & { id: number };

function sequenceOf(store: Store, id: number): StoredRecord {
	return store.recordTable('sequence').require(id, 'sequence');
}

function branchOf(store: Store, id: number): StoredRecord {
	return store.recordTable('branch').require(id, 'branch');
}

const branchesOf = ({ leadBranchs }: StoredRecord) => (leadBranchs as Branch[] | undefined) ?? [];

/** A sequence without what only the list, or only one sequence, shows. */
function bare({ leadBranchs, bots, ...sequence }: StoredRecord): StoredRecord {
	return sequence as StoredRecord;
}

/** Sequence bots and their branches. */
export const sequenceHandlers: Handlers = {
	changeSequences({ body, store }) {
		(body as { recordIds: number[] }).recordIds.forEach((id) => store.recordTable('sequence').delete(id));
		return { success: true, message: 'Sequences deleted', lessEventsNotice: false };
	},
	copySequence({ params, store }) {
		const source = sequenceOf(store, params.sequenceId);
		const copies = Number(source.clonedCount) + 1;
		const id = store.addRecord('sequence', { ...source, id: undefined, title: `${String(source.title)} : Copy 0${copies}`, status: 'draft', isCloned: 'yes', clonedCount: copies });
		return { lead: bare(sequenceOf(store, id)) };
	},
	exportSequences({ body, store }) {
		return { leads: (body as { leadIds: number[] }).leadIds.map((id) => ({ ...bare(sequenceOf(store, id)), leadBranchs: branchesOf(sequenceOf(store, id)) })) };
	},
	importSequences({ body, store }) {
		(body as { leads: StoredRecord[] }).leads.forEach((lead) => store.addRecord('sequence', { ...lead, id: undefined, status: 'draft', isImported: 'yes' }));
		return true;
	},
	createBranch({ body, store }) {
		const { id: sequenceId, title, position } = body as { id: number; title: string; position: { x: string; y: string } };
		const sequence = sequenceOf(store, sequenceId);
		const branch = { id: Math.max(301, store.recordTable('branch').nextId(), ...branchesOf(sequence).map(({ id }) => id + 1)), title, visibleOrder: branchesOf(sequence).length + 1, position: { x: Number(position.x), y: Number(position.y) }, isParent: 'no', leadEdges: [] };
		store.recordTable('branch').put(branch);
		store.recordTable('sequence').put({ ...sequence, leadBranchs: [...branchesOf(sequence), branch] });
		const { leadEdges, ...shown } = branch;
		return { message: { lead: bare(sequence), ...shown, position } };
	},
	setParentBranch({ params, body, store }) {
		const branch = branchOf(store, params.branchId);
		const { leadId, currentPos } = body as { leadId: number; currentPos?: object };
		sequenceOf(store, leadId);
		store.recordTable('branch').put({ ...branch, isParent: 'yes', position: { ...(branch.position as object), ...currentPos } });
		return currentPos === undefined ? { success: true, message: 'Branch set as parent' } : true;
	},
	updateBranchPosition({ params, body, store }) {
		store.recordTable('branch').put({ ...branchOf(store, params.branchId), position: (body as { currentPos: object }).currentPos });
		return true;
	},
	reorderBranches({ params, body, store }) {
		const sequence = sequenceOf(store, params.sequenceId);
		const order = (body as { data: number[] }).data;
		const leadBranchs = branchesOf(sequence).map((branch) => ({ ...branch, visibleOrder: order.indexOf(branch.id) + 1 }));
		store.recordTable('sequence').put({ ...sequence, leadBranchs: leadBranchs.sort((a, b) => a.visibleOrder - b.visibleOrder) });
		return { success: true, Message: 'Branches reordered' };
	},
};
