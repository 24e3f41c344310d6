import type { Operation } from '../operations/operation';
import { appCardOperations } from './appCard/appCard';
import { generalCardOperations } from './generalCard/generalCard';
import { createTimelineCard, updateTimelineCard } from './timelineCard/save';
import { deleteTimelineCard, getAllTimelineCards, getTimelineCard } from './timelineCard/timelineCard';

/** Every operation of the Acquire Card node. Menus, fields and dispatch all come from this array. */
export const operations: readonly Operation[] = [
	...[createTimelineCard, deleteTimelineCard, getTimelineCard, getAllTimelineCards, updateTimelineCard],
	...generalCardOperations,
	...appCardOperations,
];
