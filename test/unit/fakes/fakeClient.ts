import type { AcquireClient, ResponseInfo, Reader } from '../../../nodes/service/acquireClient';
import { asItemError } from '../../../nodes/input/itemError';
import { withUnknownEffect } from '../../../nodes/service/requestErrors';
import { recordIn } from '../../../nodes/service/response';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';

/** The client without its private members, which no operation sees. */
type PublicClient = Pick<AcquireClient, keyof AcquireClient>;

const AT_ONCE: ResponseInfo = { repeated: false, absent: false };

/** A client that answers from a function and keeps what it was asked. `data` may be an Error, which is then thrown. */
export function fakeClient(answer: (request: AcquireRequest) => unknown, delivery = AT_ONCE): AcquireClient & { requests: AcquireRequest[] } {
	const requests: AcquireRequest[] = [];
	function dataFor(request: AcquireRequest): unknown {
		requests.push(request);
		const data = answer(request);
		if (data instanceof Error) throw data;
		return data;
	}
	async function readFor<Data>(request: AcquireRequest, read: Reader<Data> = recordIn as Reader<unknown> as Reader<Data>): Promise<Data> {
		const data = dataFor(request);
		try {
			return await read(data, delivery);
		} catch (error) {
			throw withUnknownEffect(asItemError(error), request, delivery.repeated);
		}
	}
	const fake: PublicClient & { requests: AcquireRequest[] } = {
		requests,
		request: readFor,
		origin: 'https://acme.acquire.io',
		isCanceled: () => false,
		notBefore: () => 0,
	};
	return fake as AcquireClient & { requests: AcquireRequest[] };
}
