/** The payload of the vendor's example, with made-up people. */
export const caseStatusEvent = {
	event: 'case:status',
	data: {
		caseId: '501',
		status: 'closed',
		fields: {},
		contact: { id: '101', fields: { name: 'Ada Example', email: 'ada@example.com', phone: '5550100', city: '', state: '', countryId: '517', ip: '192.0.2.10' } },
		messages: [
			{ id: '9002', channel: 'chat', senderId: '1', senderType: 'user', type: 'event', message: 'Thread closed by Sam Agent.', seen: 'yes', dateCreated: 'Tue Mar 05 2024 09:20:11 GMT+0000 (Coordinated Universal Time)' },
			{ id: '9001', channel: 'chat', senderId: '101', senderType: 'contact', type: 'message', message: 'Hello', seen: 'yes', dateCreated: 'Tue Mar 05 2024 09:10:11 GMT+0000 (Coordinated Universal Time)' },
		],
	},
};
