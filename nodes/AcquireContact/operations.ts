import type { Operation } from '../operations/operation';
import { createBlock } from './blockedVisitor/create';
import { deleteBlock } from './blockedVisitor/delete';
import { getBlock } from './blockedVisitor/get';
import { getAllBlocks } from './blockedVisitor/getAll';
import { blockContacts } from './contact/block';
import { createContact } from './contact/create';
import { deleteContact } from './contact/delete';
import { getContact } from './contact/get';
import { getAllContacts } from './contact/getAll';
import { mergeContacts } from './contact/merge';
import { updateContact } from './contact/update';
import { upsertContact } from './contact/upsert';
import { createAttribute } from './customAttribute/create';
import { deleteAttribute } from './customAttribute/delete';
import { getAttribute } from './customAttribute/get';
import { getAllAttributes } from './customAttribute/getAll';
import { updateAttribute } from './customAttribute/update';

/** Every operation of the Acquire Contact node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [
	...[blockContacts, createContact, deleteContact, getContact, getAllContacts, mergeContacts, updateContact, upsertContact],
	...[createAttribute, deleteAttribute, getAttribute, getAllAttributes, updateAttribute],
	...[createBlock, deleteBlock, getBlock, getAllBlocks],
];
