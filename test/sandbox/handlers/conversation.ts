import type { Handlers } from './handler';

interface Invitation {
	caseId: number | string;
	agentIds?: number[];
}

/** What the examples of calls on cases do not do by themselves. */
export const conversationHandlers: Handlers = {
	closeCase({ body, store }) {
		const { caseId, closingState } = body as { caseId: number; closingState?: string };
		const found = store.recordTable('case').require(caseId, 'case');
		store.recordTable('case').put({ ...found, status: 'closed', dateClosed: '2026-03-02T10:00:00.000Z', closingState: closingState ?? found.closingState });
		return { '0': { foreverClosed: false, leftUser: true, caseId, contactId: found.contactId }, userId: 9, userType: 'user' };
	},
	inviteAgent({ body }) {
		const { agentIds = [] } = body as Invitation;
		return Object.fromEntries(agentIds.map((userId, rank) => [String(userId), { userId, online: rank === 0, sent: rank === 0 }]));
	},
};
