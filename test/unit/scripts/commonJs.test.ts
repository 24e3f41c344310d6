import { asCommonJs, exportedNames } from '../../../scripts/bundle/commonJs';

const SHARED_FILE = 'const one=1;function b(){}export{one as a,b,c as $};';
const shared = exportedNames(SHARED_FILE);
const other = (code: string) => asCommonJs(code, { isShared: false, shared });

describe('an ES module as CommonJS', () => {
	it('hands out what is shared by its place', () => {
		expect(shared).toEqual(['a', 'b', '$']);
		expect(asCommonJs(SHARED_FILE, { isShared: true, shared })).toBe('const one=1;function b(){}module.exports=[one,b,c];');
	});

	it('takes what it needs of that by its place', () => {
		expect(other('import{$ as x,a as y}from"./shared.js";x(y);')).toBe('const[y,,x]=require("./shared.js");;x(y);');
		expect(other('import{a as y}from"./shared.js";y();')).toBe('const[y]=require("./shared.js");;y();');
	});

	it('takes from others by name, each once, and hands out by name', () => {
		expect(other('import{a as x}from"m";import{a as y,b}from"m";export{x as run,y};')).toBe('const{a:x,b:b}=require("m"),y=x;;;module.exports={run:x,y:y};');
	});

	it.each(['import{d}from"./shared.js";', 'import{a as x}from"./shared.js";import{a as y}from"./shared.js";'])('is none where what is shared would be lost: %s', (code) => {
		expect(() => other(code)).toThrow('Not among what is shared, or twice');
	});
});
