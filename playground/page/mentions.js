// People, roles and channels named in a message: offered while typing '@' or '#', and turned into Discord's mentions.

import { state, textChannels, userName } from "./store.js";

/** [['@Demo Member', '<@1>'], ...], longest first so that a name inside a longer one is not taken for it. */
function mentionable() {
  const all = [
    ...state.guild.members.map(({ user }) => [`@${userName(user)}`, `<@${user.id}>`]),
    ...state.guild.roles
      .filter((role) => role.id !== state.guild.id)
      .map((role) => [`@${role.name}`, `<@&${role.id}>`]),
    ...textChannels().map((channel) => [`#${channel.name}`, `<#${channel.id}>`]),
  ];
  return all.sort(([a], [b]) => b.length - a.length);
}

/** The half-typed mention that ends `text` ({from, labels}), or null. */
export function mentionAt(text) {
  const found = /(?:^|\s)([@#])([\p{L}\p{N}_. -]{0,30})$/u.exec(text);
  if (!found) return null;
  const asked = found[2].toLowerCase();
  const fits = (label) =>
    label[0] === found[1] && label.slice(1).toLowerCase().startsWith(asked) && label.length > asked.length + 1;
  return {
    from: text.length - found[2].length - 1,
    labels: mentionable()
      .map(([label]) => label)
      .filter(fits)
      .sort(),
  };
}

/** A message's text with every '@name' and '#name' that exists here as Discord writes it. */
export function withMentions(text) {
  const pairs = mentionable();
  const names = pairs.map(([label]) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(names, "gu"), (label) => pairs.find(([one]) => one === label)[1]);
}
