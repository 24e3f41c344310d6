import { parseId } from '../../nodes/input/identifier';
import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { answerWords, dataObject, isRejected } from './answerWords';
import { isDeletion, removeRow } from './cleanUp';
import type { AccountRequest, Connection } from './connection';
import { CannotTell } from './cannotTell';
import type { MadeKind } from './rowKinds';

/** What came of making a row; no `id` where it was rejected. */
export interface MadeRow {
	answer: AcquireResponse;
	id?: number;
}

/** The rows that probes make beside the contact. Each is deleted by its probe; what is left then, at the end. */
export class MadeRows {
	private readonly there = new Map<string, () => Promise<string | undefined>>();

	private readonly unanswered = new Set<string>();

	/** @param openCleaner opens a connection that outlives `signal`: a creation is waited for, so that its ID is known */
	constructor(
		private readonly openCleaner: () => Connection,
		private readonly signal: AbortSignal,
	) {}

	/** Makes a row. @throws {Error} where it may have been made under an ID that is not known */
	async make(kind: MadeKind, content: Pick<AccountRequest, 'query' | 'body'>): Promise<MadeRow> {
		this.signal.throwIfAborted();
		try {
			const answer = await this.openCleaner().send({ method: 'POST', path: kind.create, ...content, idempotent: false });
			if (isRejected(answer) && answer.status < 500) return { answer };
			const id = parseId(dataObject(answer)?.id);
			if (id === undefined) throw new CannotTell(`the creation of a ${kind.name} gave no ID: ${answerWords(answer)}`);
			this.there.set(kind.delete(id), async () => await removeRow(this.openCleaner(), kind, id));
			return { answer, id };
		} catch (thrown) {
			this.unanswered.add(`It is unknown whether a ${kind.name} was created. ${kind.whereabouts}`);
			throw thrown;
		}
	}

	/** Answer to deleting a row, which is tried again at the end unless this shows that it is gone. */
	async remove(kind: MadeKind, id: number): Promise<AcquireResponse> {
		const path = kind.delete(id);
		const answer = await this.openCleaner().send({ method: 'DELETE', path });
		if (isDeletion(answer)) this.there.delete(path);
		return answer;
	}

	/** Deletes what is still there. Gives what a person has to do, undefined if nothing is left. Never throws. */
	async removeAll(): Promise<string | undefined> {
		const left = [...this.unanswered];
		for (const [path, removeIt] of this.there) {
			const text = await removeIt();
			if (text === undefined) this.there.delete(path);
			else left.push(text);
		}
		return left.length > 0 ? left.join('\n') : undefined;
	}
}
