import type { ChildProcess } from 'node:child_process';
import { stopProcessGroup } from '../../../scripts/n8n/processGroup';

afterEach(() => jest.restoreAllMocks());

it('does not wait for zombies, which stay in the group where process 1 reaps no orphans', async () => {
	const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
	await stopProcessGroup({ pid: 4711, exitCode: 0, signalCode: null } as ChildProcess);
	expect(kill).toHaveBeenCalledWith(-4711, 'SIGKILL');
});
