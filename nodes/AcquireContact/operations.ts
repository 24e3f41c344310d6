import type { Operation } from '../operations/operation';
import { create as createBlock } from './blockedVisitor/create';
import { deleteBlock } from './blockedVisitor/delete';
import { get as getBlock } from './blockedVisitor/get';
import { getAll as getAllBlocks } from './blockedVisitor/getAll';
import { block } from './contact/block';
import { create } from './contact/create';
import { deleteContact } from './contact/delete';
import { get } from './contact/get';
import { getAll } from './contact/getAll';
import { merge } from './contact/merge';
import { update } from './contact/update';
import { upsert } from './contact/upsert';
import { create as createAttribute } from './customAttribute/create';
import { deleteAttribute } from './customAttribute/delete';
import { get as getAttribute } from './customAttribute/get';
import { getAll as getAllAttributes } from './customAttribute/getAll';
import { update as updateAttribute } from './customAttribute/update';

/** Every operation of the Acquire Contact node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [
	...[block, create, deleteContact, get, getAll, merge, update, upsert],
	...[createAttribute, deleteAttribute, getAttribute, getAllAttributes, updateAttribute],
	...[createBlock, deleteBlock, getBlock, getAllBlocks],
];
