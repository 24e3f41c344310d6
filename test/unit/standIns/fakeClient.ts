import type { AcquireClient } from '../../../nodes/service/acquireClient';
import { objectIn } from '../../../nodes/service/response';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';

/** The client without its private members, which no operation sees. */
type PublicClient = Pick<AcquireClient, keyof AcquireClient>;

/** A client that answers from a function and keeps what it was asked. `data` may be an Error, which is then thrown. */
export function fakeClient(answer: (request: AcquireRequest) => unknown): AcquireClient & { requests: AcquireRequest[] } {
	const requests: AcquireRequest[] = [];
	function dataFor(request: AcquireRequest): unknown {
		requests.push(request);
		const data = answer(request);
		if (data instanceof Error) throw data;
		return data;
	}
	const fake: PublicClient & { requests: AcquireRequest[] } = {
		requests,
		request: async (request) => ({ data: objectIn(dataFor(request)), repeated: false }),
		requestBare: async (request) => ({ data: dataFor(request), repeated: false }),
		isCanceled: () => false,
		notBefore: () => 0,
		pause: async () => undefined,
	};
	return fake as AcquireClient & { requests: AcquireRequest[] };
}
