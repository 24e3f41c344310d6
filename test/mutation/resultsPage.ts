import { type FileTally, folderOf, marginOf, scoreOf, together } from './mutateFiles';

/** What came of the mutants of all files, by folder, as the text of RESULTS.md. `oneIn` is the part of the mutants that was taken, `day` such as 2026-03-01. */
export function resultsPage(tallies: ReadonlyArray<readonly [file: string, tally: FileTally]>, oneIn: number, day: string): string {
	const folders = new Map<string, FileTally[]>();
	for (const [file, tally] of tallies) folders.set(folderOf(file), [...(folders.get(folderOf(file)) ?? []), tally]);
	const all = together(tallies.map(([, tally]) => tally));
	const sample = oneIn === 1 ? 'Every mutant was tested' : `One mutant in ${oneIn} was tested, which tells the score of all to ± ${marginOf(all).toFixed(1)} %`;
	const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, parts]) => row(`\`${folder}\``, together(parts)));
	return `# What \`npm run test:mutants\` measured

${day}, ${tallies.length} files. ${sample}.

| Folder | Mutants | Noticed | By taking too long | Score |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
${row('All', all)}
`;
}

function row(name: string, tally: FileTally): string {
	return `| ${name} | ${tally.noticed + tally.survivors.length} | ${tally.noticed} | ${tally.tookTooLong} | ${scoreOf(tally).toFixed(1)} % |`;
}
