import type { AcquireRequest } from './acquireRequest';
import { Refusal } from '../input/itemError';
import type { Outcome } from './retryPolicy';

/** The refusal of whatever a cancelled execution did not send. */
export function cancelled(): Refusal {
	return new Refusal('The execution was cancelled', { stopsRun: true });
}

/** The refusal of a request that never got an answer. */
export function unreachable(outcome: Outcome): Refusal {
	const code = outcome.kind === 'broken' ? outcome.code : undefined;
	return new Refusal(
		code === 'ECONNABORTED' || code === 'ETIMEDOUT'
			? 'Acquire did not answer in time'
			: 'The connection to Acquire could not be made or broke off',
		{
			description: `Check the network and the 'Account Subdomain' of the credential, or raise 'Timeout' in the node's options. Network code: ${code}.`,
			details: { code },
		},
	);
}

/** The refusal, with what is known of the request's fate if it was to change something. */
export function withFate(refusal: Refusal, { method, mayRepeat, unknownFate }: AcquireRequest, isUnknown: boolean): Refusal {
	const onlyReads = method === 'GET' || (method === 'POST' && mayRepeat);
	if (onlyReads || !(refusal.mayBeDone || isUnknown)) return refusal;
	const message = unknownFate === undefined ? refusal.message : `${unknownFate}: ${refusal.message}`;
	return new Refusal(message, { ...refusal, mayBeDone: true, mustNotRepeat: !mayRepeat });
}
