import type { Operation } from '../operations/operation';
import { blockedVisitorOperations } from './blockedVisitor/operations';
import { blockContacts } from './contact/block';
import { createContact } from './contact/create';
import { deleteContact } from './contact/delete';
import { getContact } from './contact/get';
import { getAllContacts } from './contact/getAll';
import { mergeContacts } from './contact/merge';
import { updateContact } from './contact/update';
import { upsertContact } from './contact/upsert';
import { customAttributeOperations } from './customAttribute/operations';

/** Every operation of the Acquire Contact node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [
	...[blockContacts, createContact, deleteContact, getContact, getAllContacts, mergeContacts, updateContact, upsertContact],
	...customAttributeOperations,
	...blockedVisitorOperations,
];
