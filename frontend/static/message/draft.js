/** What somebody began to write: it outlives a reload, for each person and room. */

import { keep, recall } from '../shared/storage.js';

/** @param {string} person @param {string} room */
const keyOf = (person, room) => `beseda-draft:${person}:${room}`;

/** @param {string} person @param {string} room */
export const recallDraft = (person, room) => recall(keyOf(person, room));

/**
 * @param {string} person
 * @param {string} room
 * @param {string} text
 */
export const keepDraft = (person, room, text) => keep(keyOf(person, room), text);
