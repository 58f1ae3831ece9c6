// One message as a bubble: who, what, when, and the buttons under it.

import { el, sign } from "./dom.js";
import { inline } from "./keyboard.js";
import { name, state } from "./store.js";
import { rich } from "./text.js";
import { day, t, time } from "./words.js";

/** Builds the element of a message. `chat` knows the viewer and what clicks do. */
export function bubble(message, before, chat) {
  const { content } = message;
  const mine = message.from === chat.viewer();
  const sort = happened(message) ? "service" : mine ? "out" : "in";
  const node = el("article", { class: `message ${sort}`, "data-id": message.id });
  if (!before || day(before.at) !== day(message.at)) node.append(el("div", { class: "day" }, day(message.at)));
  if (sort === "service") {
    node.append(el("div", { class: "happened" }, happened(message)));
    return node;
  }
  const body = el("div", { class: `bubble${content.sticker ? " bare" : ""}` }, heads(message, mine, chat), media(content));
  const text = content.text ?? content.caption;
  if (text) {
    const words = el("div", { class: "words" });
    words.append(rich(text, content.entities ?? content.caption_entities, chat.follow));
    body.append(words);
  }
  body.append(meta(message, mine));
  const more = el("button", {
    class: "more", type: "button", "aria-label": t("message-menu"), "aria-haspopup": "menu",
    onclick: (event) => chat.actions(message, event.currentTarget),
  }, "⋯");
  node.append(el("div", { class: "line holder" }, body, more));
  if (message.buttons.length) node.append(inline(message, chat));
  return node;
}

/** What Telegram says in a chat by itself. */
function happened({ from, content }) {
  if (content.new_chat_members) return `${name(from)} ${t("added")} ${state.me.first_name}`;
  if (content.forum_topic_created) return `${t("topic-made")}: ${content.forum_topic_created.name}`;
  return null;
}

function heads(message, mine, chat) {
  const { content } = message;
  const who = message.from === null ? state.me.first_name : name(message.from);
  const origin = content.forward_origin?.sender_user;
  // What is written in a topic answers the message that opened it; that is no quotation.
  const quoted = content.reply_to_message?.message_id === content.message_thread_id ? null : content.reply_to_message;
  return [
    el("span", { class: "hidden" }, `${mine ? t("you") : who}: `),
    chat.isGroup && !mine ? el("div", { class: "who" }, who) : null,
    origin ? el("div", { class: "forwarded" }, `${t("forwarded")} ${origin.first_name}`) : null,
    quoted ? el("div", { class: "quote" }, (quoted.text ?? quoted.caption ?? "…").slice(0, 120)) : null,
  ];
}

/** When it was said. What a bot changes by its buttons is not marked as edited, what people change is. */
function meta(message, mine) {
  const edited = message.from !== null && message.content.edit_date ? `${t("edited")} ` : "";
  // A sign of the bot at what somebody wrote.
  const sign = message.content.reaction ? `${message.content.reaction} ` : "";
  return el("div", { class: "meta" }, sign, edited,
    el("time", { dateTime: new Date(message.at).toISOString() }, time(message.at)),
    mine ? el("span", { class: "ticks", "aria-hidden": "true" }) : null);
}

function media(content) {
  const { photo, document: file, contact, location, sticker, voice } = content;
  if (photo) {
    const { file_id: id } = photo.at(-1);
    return el("a", { href: `/files/${encodeURIComponent(id)}`, target: "_blank" },
      el("img", { class: "photo", src: `/files/${encodeURIComponent(id)}`, alt: content.caption ?? t("photo") }));
  }
  if (file) {
    const address = `/files/${encodeURIComponent(file.file_id)}`;
    return el("a", { class: "card", href: address, download: file.file_name || "file" },
      icon("file"), el("span", {}, el("b", {}, file.file_name || t("file")), el("small", {}, size(file.file_size))));
  }
  if (contact) {
    return el("div", { class: "card" }, icon("person"),
      el("span", {}, el("b", {}, contact.first_name ?? ""), el("small", {}, contact.phone_number)));
  }
  if (location) {
    const { latitude, longitude } = content.venue?.location ?? location;
    return el("div", { class: "card" }, icon("pin"),
      el("span", {}, el("b", {}, content.venue?.title ?? t("location")), el("small", {}, `${latitude}, ${longitude}`)));
  }
  if (sticker) return el("div", { class: "sticker", role: "img", "aria-label": t("sticker") }, sticker.emoji ?? "🙂");
  if (voice) {
    return el("div", { class: "card" }, icon("voice"),
      el("span", {}, el("b", {}, t("voice")), el("small", {}, `0:${String(voice.duration).padStart(2, "0")}`)));
  }
  return null;
}

const icon = (name) => el("span", { class: "icon" }, sign(name));
const size = (bytes) => (bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes ?? 0} B`);

/** A message in a few words, for the list of chats. */
export function summary(message) {
  if (!message) return "";
  const { content } = message;
  if (happened(message)) return happened(message);
  const kinds = { photo: t("photo"), document: t("file"), contact: t("contact"), location: t("location"), sticker: t("sticker"), voice: t("voice") };
  const kind = Object.keys(kinds).find((field) => content[field]);
  return (content.text ?? content.caption ?? (kind ? kinds[kind] : "…")).split("\n")[0];
}
