import type { AcquireClient } from '../../../nodes/service/acquireClient';
import { objectIn } from '../../../nodes/service/response';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';

/** A client that answers from a function and keeps what it was asked. `data` may be an Error, which is then thrown. */
export function fakeClient(answer: (request: AcquireRequest) => unknown): AcquireClient & { requests: AcquireRequest[] } {
	const requests: AcquireRequest[] = [];
	function dataFor(request: AcquireRequest): unknown {
		requests.push(request);
		const data = answer(request);
		if (data instanceof Error) throw data;
		return data;
	}
	return {
		requests,
		request: async (request) => ({ data: objectIn(dataFor(request)), repeated: false }),
		requestBare: async (request) => ({ data: dataFor(request), repeated: false }),
		isCancelled: () => false,
		notBefore: () => 0,
	};
}
