// Everything here that can be chosen by name: people, roles, channels, as rows {label, note, value} for lists.

import { channelTitle, rolesOf, state, textChannels, userName } from "./store.js";

export const people = () =>
  state.guild.members.map(({ user }) => ({
    label: userName(user),
    note: user.bot ? "App" : user.username,
    value: user.id,
    user,
  }));

/** Roles, '@everyone' only where a command may take it. */
export const roles = ({ everyone = false } = {}) =>
  state.guild.roles
    .filter((role) => everyone || role.id !== state.guild.id)
    .map((role) => ({
      label: role.id === state.guild.id ? "@everyone" : `@${role.name.replace(/^@/, "")}`,
      note: `Role · ${state.guild.members.filter((one) => rolesOf(one).includes(role)).length}`,
      value: role.id,
    }));

/** The text channels this person sees, of these kinds (Discord's channel types; none given: all). */
export const channels = (kinds = []) =>
  textChannels()
    .filter((one) => !kinds?.length || kinds.includes(one.type))
    .map((one) => ({ label: channelTitle(one), value: one.id }));

/** The rows that contain what was typed, those that begin with it first. */
export function fitting(rows, typed) {
  const asked = typed.toLowerCase().replace(/^[@#]/, "");
  const place = (row) => row.label.toLowerCase().replace(/^[@#]/, "").indexOf(asked);
  const found = rows.filter((row) => place(row) >= 0);
  return asked ? [...found.filter((row) => !place(row)), ...found.filter((row) => place(row))] : found;
}
