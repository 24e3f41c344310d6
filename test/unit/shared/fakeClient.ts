import type { AcquireClient } from '../../../nodes/shared/acquireClient';
import type { AcquireRequest } from '../../../nodes/shared/acquireRequest';

/** A client that answers from a function and keeps what it was asked. `data` may be an Error, which is then thrown. */
export function fakeClient(answer: (request: AcquireRequest) => unknown): AcquireClient & { requests: AcquireRequest[] } {
	const requests: AcquireRequest[] = [];
	return {
		requests,
		async request(request) {
			requests.push(request);
			const data = answer(request);
			if (data instanceof Error) throw data;
			return { data, repeated: false };
		},
		isCancelled: () => false,
	};
}
