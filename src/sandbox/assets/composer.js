// Where a person writes: words, commands, files, and what a phone can share.

import { el, menu, sign as draw } from "./dom.js";
import { below } from "./keyboard.js";
import { speakers } from "./menus.js";
import { act, upload } from "./net.js";
import { t } from "./words.js";

/** Builds the lower part of a chat. */
export function composer(chat) {
  const root = el("footer", { class: "composer" });
  const note = el("div", { class: "note", hidden: true });
  const words = el("textarea", { rows: 1, "aria-label": t("write"), maxLength: 4096, onkeydown: keys, oninput: grow });
  const commands = sign("/", t("commands"), (anchor) =>
    menu(anchor, chat.data().commands.map(({ name, about }) => [
      el("span", {}, el("b", {}, `/${name}`), ` ${about}`), () => chat.say(`/${name}`)])));
  const attach = sign(draw("clip"), t("attach"), (anchor) => menu(anchor, shares()));
  const keyboard = sign(draw("keys"), t("keyboard"), () => { folded = !folded; keys_below(); });
  const send = el("button", { class: "send", type: "button", "aria-label": t("send"), title: t("send"), onclick: submit }, draw("send"));
  const line = el("div", { class: "line" }, holder(commands), holder(attach), words, keyboard, send);
  const as = chat.isGroup ? group() : null;
  let context = null;
  let folded = false;
  let rows = null;
  let shown = null;
  let answered = null;

  function sign(text, label, onpress) {
    return el("button", {
      class: "sign", type: "button", "aria-label": label, title: label, "aria-haspopup": "menu",
      onclick: (event) => onpress(event.currentTarget),
    }, text);
  }
  function holder(button) { return el("span", { class: "holder" }, button); }

  function group() {
    const who = el("select", { "aria-label": t("speaks-as"), onchange: () => chat.setViewer(Number(who.value)) },
      speakers().map(([id, label]) => el("option", { value: id }, label)));
    const topic = el("select", { "aria-label": t("topic") });
    return { who, topic, node: el("div", { class: "as" }, t("speaks-as"), who, topic) };
  }

  function shares() {
    const base = { chat: chat.id, from: chat.viewer() };
    const files = [
      [t("photo"), () => pick("image/png,image/jpeg,image/webp", true)],
      [t("file"), () => pick("", false)],
      [t("own-contact"), () => act("contact", { ...base, own: true })],
      [t("other-contact"), () => act("contact", { ...base, own: false })],
      [t("location"), () => act("location", { ...base, latitude: -5.4292, longitude: 105.2619 })],
    ];
    const private_only = [[t("sticker"), () => act("sticker", base)], [t("voice"), () => act("voice", base)]];
    return chat.isGroup ? files : [...files, ...private_only];
  }

  function pick(accept, photo) {
    const input = el("input", { type: "file", accept, onchange: async () => {
      const [file] = input.files;
      if (!file) return;
      await upload(file, { chat: chat.id, from: chat.viewer(), photo, caption: words.value.trim() });
      clear();
    } });
    input.click();
  }

  function keys(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape") {
      setContext(null);
    }
  }

  function grow() {
    words.style.height = "auto";
    words.style.height = `${Math.min(words.scrollHeight, 140)}px`;
  }

  function clear() {
    words.value = "";
    setContext(null);
    grow();
  }

  async function submit() {
    const text = words.value.trim();
    if (!text) return;
    const from = chat.viewer();
    const topic = as && Number(as.topic.value);
    const { below: markup } = chat.data();
    // A message that forces a reply is answered once, as if it had been swiped.
    const forced = markup?.force_reply && markup.message_id !== answered ? markup.message_id : undefined;
    const done = context?.edit
      ? await act("edit", { from, message: context.edit.id, text })
      : await act("text", { chat: chat.id, from, text, reply_to: context?.reply.id ?? forced, topic: topic || undefined });
    if (done) {
      answered = forced ?? answered;
      clear();
    }
    words.focus();
  }

  function setContext(next) {
    context = next;
    note.hidden = !next;
    const message = next?.reply ?? next?.edit;
    const label = next?.edit ? t("edit") : t("reply");
    const cancel = el("button", { class: "sign", type: "button", "aria-label": t("cancel"), onclick: () => setContext(null) }, "×");
    note.replaceChildren(el("span", {}, el("b", {}, label), ` ${(message?.content.text ?? "…").slice(0, 60)}`), cancel);
  }

  /** The keyboard below: built only when it changed or is folded. */
  function keys_below() {
    const { below: markup } = chat.data();
    rows?.remove();
    rows = folded ? null : below(chat, markup, () => { folded = true; keys_below(); });
    keyboard.hidden = !markup?.keyboard;
    keyboard.setAttribute("aria-expanded", String(!folded));
    if (rows) root.append(rows);
  }

  function gate(label, press) {
    return el("button", { class: "gate", type: "button", onclick: press }, label);
  }

  /** Shows what fits the chat: a start button, an unblock button, or where to write. */
  function refresh() {
    const { standing, below: markup, topics, id } = chat.data();
    const force = markup?.force_reply;
    words.placeholder = markup?.input_field_placeholder ?? (force ? t("reply") : t("write"));
    if (as) {
      const options = topics.map((label, at) => el("option", { value: at + 1 }, label));
      if (as.topic.length !== options.length) as.topic.replaceChildren(...options);
      as.topic.hidden = !topics.length;
    }
    const key = JSON.stringify([standing, markup, id]);
    if (key === shown) return;
    if (JSON.stringify(markup) !== JSON.stringify(shown && JSON.parse(shown)[1])) folded = false;
    shown = key;
    const content = standing === "new" && !chat.isGroup ? [gate(t("start"), () => chat.say("/start"))]
      : standing === "blocked" ? [gate(t("unblock"), () => act("unblock", { from: chat.viewer() }))]
      : standing === "out" ? [gate(t("add-bot"), () => act("add_bot", { group: chat.id, by: chat.viewer() })), as.node, note, line]
      : as ? [as.node, note, line] : [note, line];
    rows = null;
    root.replaceChildren(...content);
    keys_below();
  }

  return {
    node: root,
    refresh,
    focus: () => (root.querySelector(".gate") ?? words).focus(),
    reply(message) { setContext({ reply: message }); words.focus(); },
    edit(message) { setContext({ edit: message }); words.value = message.content.text; grow(); words.focus(); },
  };
}
