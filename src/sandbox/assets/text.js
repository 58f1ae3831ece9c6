// Telegram's formatting as elements: entities of the message, links and commands found in the rest.

import { el } from "./dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = ["PRE", "BLOCKQUOTE"];
/** What Telegram's apps make a link of by themselves: addresses, with a scheme or without, and commands. */
const END = String.raw`[^\s<>".,;:!?)\]]`;
const FOUND = new RegExp([
  String.raw`https?:\/\/[^\s<>"]*${END}`,
  String.raw`[\w.+\-]+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+`,
  String.raw`(?<![\w@.\/\-])@[a-z]\w{4,31}\b`,
  String.raw`(?<![\w@.\/\-])(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+(?:id|com|org|net|info|me|io|gov|edu|app|xyz|biz|co|link|site|online|store|shop|top)\b(?![\w@])(?:\/(?:[^\s<>"]*${END})?)?`,
  String.raw`(?<![\w/])\/[a-z][a-z0-9_]{0,31}\b`,
].join("|"), "gi");

/** Builds a text; `follow` is told which address or command was clicked. */
export function rich(text, entities, follow) {
  return build(text, [...(entities ?? [])], 0, text.length, follow, false);
}

function build(text, entities, start, end, follow, linked) {
  const out = document.createDocumentFragment();
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const stop = Math.min(entity.offset + entity.length, end);
    out.append(plain(text.slice(at, entity.offset), follow, linked));
    const words = text.slice(entity.offset, stop);
    const node = wrap(entity, words, follow);
    node.append(build(text, entities, entity.offset, stop, follow, node.tagName === "A" || linked));
    out.append(node);
    at = stop;
    // A block ends its line itself: the line's end behind it is kept, for who copies, and makes no empty line.
    if (BLOCKS.includes(node.tagName) && text[at] === "\n" && at < end) out.append(el("span", { hidden: true }, text[at++]));
  }
  out.append(plain(text.slice(at, end), follow, linked));
  return out;
}

function wrap(entity, words, follow) {
  if (TAGS[entity.type]) return el(TAGS[entity.type]);
  switch (entity.type) {
    case "text_link": return link(entity.url, follow);
    case "url": return link(words, follow);
    case "bot_command": return link(words, follow);
    case "spoiler": {
      const node = el("span", { class: "spoiler", tabIndex: 0, role: "button" });
      const show = () => node.classList.add("seen");
      node.addEventListener("click", show);
      node.addEventListener("keydown", (event) => event.key === "Enter" && show());
      return node;
    }
    default: return el("span");
  }
}

function plain(text, follow, linked) {
  const out = document.createDocumentFragment();
  if (linked) return out.append(text), out;
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const node = link(match[0], follow);
    node.append(match[0]);
    out.append(text.slice(at, match.index), node);
    at = match.index + match[0].length;
  }
  out.append(text.slice(at));
  return out;
}

function link(target, follow) {
  const href = target.startsWith("/") ? "#" : target.includes("://") ? target
    : target.startsWith("@") ? `https://t.me/${target.slice(1)}`
    : target.includes("@") ? `mailto:${target}` : `https://${target}`;
  return el("a", {
    href, rel: "noopener noreferrer", target: "_blank", title: target,
    onclick: (event) => { if (follow(target)) event.preventDefault(); },
  });
}

/** What a deep link to this bot starts with, or null for any other address. */
export function startOf(target, username) {
  const match = target.match(/^@(\w+)$/) ?? target.match(/^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]*))?$/i)
    ?? target.match(/^tg:\/\/resolve\?domain=(\w+)(?:&start=([\w-]*))?$/i);
  if (!match || match[1].toLowerCase() !== username.toLowerCase()) return null;
  return `/start ${match[2] ?? ""}`.trim();
}
