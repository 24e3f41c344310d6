import { notFound } from '../../apiError';
import type { StoredRecord } from '../../records';
import type { Store } from '../../store';
import type { Handlers } from '../handler';
import { catchUp, later } from './later';

/** Whether the group is still the one that it was: a reset account has others. */
function isSame(store: Store, group: StoredRecord): boolean {
	return store.recordTable('questionGroup').get(group.id) === group;
}

/** Groups of questions. A group is deleted, or copied, some time after Acquire said so: the list shows the old state once more. */
export function groupHandlers({ listQuestionGroups: listed }: Handlers): Handlers {
	return {
		listQuestionGroups(call) {
			const data = listed(call);
			catchUp(call.store);
			return data;
		},
		deleteQuestionGroup({ params, store, dialect }) {
			const group = store.recordTable('questionGroup').get(params.questionGroupId);
			if (!group && dialect.deleteMissing === 'error') throw notFound('questionGroup', params.questionGroupId);
			if (group) later(store, () => isSame(store, group) && store.recordTable('questionGroup').delete(group.id));
			return { success: true, message: 'The group will be deleted shortly' };
		},
		copyQuestionGroup({ body, store }) {
			const group = store.recordTable('questionGroup').require((body as { id: number }).id, 'questionGroup');
			later(store, () => isSame(store, group) && store.addRecord('questionGroup', { ...group, id: undefined, title: `${String(group.title)} (copy)`, isDefault: 'no' }));
			return { success: true, message: 'The group will be copied shortly' };
		},
	};
}
