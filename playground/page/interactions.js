// Follows each interaction from the press of a key to the bot's answer, and tells the place that started it.

import { ask } from "./socket.js";

const known = new Map(); // interaction id -> {state, error, tell}
const ENDED = ["done", "failed"];

/**
 * Starts an interaction. `tell(state, error, id)` hears 'waiting', 'thinking', 'done' or 'failed'.
 * Rejects with Refused when the server would not start it.
 */
export async function act(what, fields, tell) {
  const { interaction } = await ask(what, fields);
  const id = interaction?.id ?? interaction;
  const entry = entryOf(id);
  entry.tell = tell;
  tell(entry.state, entry.error, id);
  return id;
}

/** Takes an 'interaction' event, which may come before the answer to the question that caused it. */
export function heard({ id, state, error }) {
  const entry = entryOf(id);
  if (ENDED.includes(entry.state)) return;
  Object.assign(entry, { state, error });
  entry.tell?.(state, error, id);
  if (ENDED.includes(state)) setTimeout(() => known.delete(id), 60_000);
}

function entryOf(id) {
  if (!known.has(id)) known.set(id, { state: "waiting", error: null, tell: null });
  return known.get(id);
}

/** Ends what was under way when the line was cut. */
export function cutOff() {
  for (const [id, entry] of known)
    if (!ENDED.includes(entry.state)) heard({ id, state: "failed", error: "The connection was lost." });
}
