// What can be done with a chat and with a message.

import { ask, el, field, menu } from "./dom.js";
import { act } from "./net.js";
import { name, people, state } from "./store.js";
import { language, t } from "./words.js";

/** The menu of a chat: block, language, deep link, membership. */
export function chatMenu(chat, anchor) {
  const { standing, language: speaks, head } = chat.data();
  const from = chat.viewer();
  const speak = (code) => act("language", { person: chat.id, name: head.first_name, language: code });
  const blocked = standing === "blocked";
  const entries = chat.isGroup
    ? [[t("add-bot"), () => act("add_bot", { group: chat.id, by: from })]]
    : [
        [t("deep-link"), () => deepLink(chat)],
        blocked ? [t("unblock"), () => act("unblock", { from })] : [t("block"), () => act("block", { from })],
        speaks === "id" ? [t("app-english"), () => speak("en")] : [t("app-indonesian"), () => speak("id")],
      ];
  menu(anchor, entries, "under");
}

/** Shows the address and the QR code behind which people find a place in the bot. */
async function deepLink(chat) {
  const address = (payload) => `https://t.me/${state.me.username}${payload ? `?start=${encodeURIComponent(payload)}` : ""}`;
  const picture = el("img", { class: "qr", alt: t("qr") });
  const shown = el("code", {});
  const input = el("input", { name: "payload", maxLength: 64, pattern: "[A-Za-z0-9_\\-]*", placeholder: t("payload-hint"), oninput: draw });
  function draw() {
    shown.textContent = address(input.value);
    picture.src = `/qr?text=${encodeURIComponent(address(input.value))}`;
  }
  draw();
  const body = el("div", {}, picture, el("p", { class: "address" }, shown), field(t("payload"), input));
  const given = await ask(t("deep-link"), body, `${t("open-as")} ${name(chat.viewer())}`);
  if (given) chat.say(`/start ${given.payload}`.trim());
}

/** The menu of a message: reply, forward, copy, and edit one's own. */
export function messageMenu(chat, message, anchor, finger) {
  const text = message.content.text ?? message.content.caption ?? "";
  const entries = [
    [t("reply"), () => chat.reply(message)],
    [t("forward"), () => forward(chat, message)],
  ];
  if (text) entries.push([t("copy"), () => navigator.clipboard.writeText(text).then(() => chat.toast(t("copied")))]);
  if (message.from === chat.id && message.content.text) entries.push([t("edit"), () => chat.edit(message)]);
  menu(anchor, entries, "beside", finger);
}

/** People pass on what they see: to the bot, to a group, or (from a group) to their own chat with the bot. */
async function forward(chat, message) {
  const person = chat.viewer();
  const isIn = ({ kind, members = [] }) => kind !== "private" && (!members.length || members.includes(person));
  const groups = [...state.chats.values()].filter(isIn);
  const targets = [[person, state.me.first_name], ...groups.map((group) => [group.id, name(group.id)])];
  const select = el("select", { name: "target" }, targets.map(([id, label]) => el("option", { value: id }, label)));
  const given = await ask(t("forward"), field(t("to"), select), t("forward"));
  if (given) act("forward", { from: person, source: chat.id, message: message.id, chat: Number(given.target) });
}

/** Asks for a new person, who has not met the bot yet; resolves to the id. */
export async function newPerson() {
  const input = el("input", { name: "name", required: true, maxLength: 60, autocomplete: "off" });
  const tongue = el("select", { name: "language" },
    el("option", { value: "id" }, "Bahasa Indonesia"), el("option", { value: "en" }, "English"));
  tongue.value = language;
  const given = await ask(t("new-person"), el("div", {}, field(t("name"), input), field(t("app-language"), tongue)));
  return given && (await act("person", given))?.made;
}

/** Asks for a new group, with topics or without; resolves to the id. */
export async function newGroup() {
  const input = el("input", { name: "title", required: true, maxLength: 60, autocomplete: "off" });
  const topics = el("input", { name: "topics", placeholder: t("topics-hint"), autocomplete: "off" });
  const given = await ask(t("new-group"), el("div", {}, field(t("name"), input), field(t("topics"), topics)));
  const names = (given?.topics ?? "").split(",").map((topic) => topic.trim()).filter(Boolean);
  return given && (await act("group", { title: given.title, topics: names }))?.made;
}

/** Who may speak in a group: its members, where that was said, or everybody. */
export function speakers(group) {
  const { members = [] } = state.chats.get(group) ?? {};
  return people().filter(({ id }) => !members.length || members.includes(id)).map(({ id }) => [id, name(id)]);
}
