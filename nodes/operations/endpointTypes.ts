import type { operations } from '../../api/acquire.types';
import type { Endpoint } from '../service/endpoint';

/** What each endpoint of the contract takes and returns, by its operationId. */
export type Paths = { [E in Endpoint]: operations[E]['parameters'] extends { path: infer Path } ? Path : object };
export type Queries = { [E in Endpoint]: operations[E]['parameters'] extends { query?: infer Query } ? Exclude<Query, undefined> : never };
export type Bodies = { [E in Endpoint]: BodyOf<NonNullable<operations[E]['requestBody']>> };
export type Results = { [E in Endpoint]: Extract<operations[E]['responses'][200]['content']['application/json'], { data: unknown }>['data'] };

type BodyOf<Request> = [Request] extends [never] ? never : Request extends { content: { 'application/json': infer Body } } ? Body : never;

/** True where the contract says that the query must be given. */
export type NeedsQuery<E extends Endpoint> = operations[E]['parameters'] extends { query: object } ? true : false;

// TypeScript does not check a function's returned object for extra members: Exact does, down to the first array.
type Keys<Shape> = Shape extends unknown ? keyof Shape : never;
type Member<Shape, Name> = Shape extends unknown ? (Name extends keyof Shape ? (unknown extends Shape[Name] ? unknown : NonNullable<Shape[Name]>) : never) : never;
type Plain = string | number | boolean | null | undefined | readonly unknown[];
export type Exact<Value, Shape> = Value extends Plain
	? Value
	: unknown extends Shape
		? Value
		: Value & { [Name in keyof Value]: Name extends Keys<Shape> ? Exact<Value[Name], Member<Shape, Name>> : never };

/** A member that is required, may be left out, or must not be there because the endpoint has none. */
export type Part<Name extends string, Shape, IsRequired> = [Shape] extends [never]
	? { [N in Name]?: never }
	: IsRequired extends true
		? { [N in Name]: unknown }
		: object;
