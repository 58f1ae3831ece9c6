// Where a person writes: words, commands, files, and what a phone can share.

import { el, menu, sign as draw } from "./dom.js";
import { below } from "./keyboard.js";
import { speakers } from "./menus.js";
import { act, upload } from "./net.js";
import { GENERAL } from "./topics.js";
import { t } from "./words.js";

/** The longest message, in UTF-16 units. */
const LONGEST = 4096;
/** What was begun and not sent, by chat: it is still there when one comes back. */
const drafts = new Map();

/** Cuts a text as Telegram's apps do: into messages that are not too long, at a line or a word where one ends. */
export function cut(text) {
  const parts = [];
  while (text.length > LONGEST) {
    const head = text.slice(0, LONGEST);
    const gap = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
    // Never between the halves of one sign.
    const end = gap > LONGEST / 2 ? gap : LONGEST - /[\uD800-\uDBFF]$/.test(head);
    parts.push(text.slice(0, end).trimEnd());
    text = text.slice(end).trimStart();
  }
  return text ? [...parts, text] : parts;
}

/** Builds the lower part of a chat. */
export function composer(chat) {
  const root = el("footer", { class: "composer" });
  const note = el("div", { class: "note", hidden: true });
  const long = el("div", { class: "note", role: "status", hidden: true });
  const words = el("textarea", { rows: 1, "aria-label": t("write"), value: drafts.get(chat.id) ?? "", onkeydown: keys, oninput: grow });
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
      speakers(chat.id).map(([id, label]) => el("option", { value: id }, label)));
    return { who, node: el("div", { class: "as" }, t("speaks-as"), who) };
  }

  function shares() {
    const base = { chat: chat.id, from: chat.viewer(), topic: topic() };
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

  /** The topic in which one writes; the general one needs no name. */
  function topic() {
    const thread = chat.thread();
    return chat.isForum() && thread > GENERAL ? thread : undefined;
  }

  function pick(accept, photo) {
    root.querySelector("input[type=file]")?.remove();
    const input = el("input", { type: "file", accept, hidden: true, onchange: async () => {
      const [file] = input.files;
      input.remove();
      if (!file) return;
      if (await upload(file, { chat: chat.id, from: chat.viewer(), photo, caption: words.value.trim(), ...(topic() ? { topic: topic() } : {}) })) write("");
    } });
    root.append(input);
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
    // Before it is on the page it has no height.
    if (words.scrollHeight) words.style.height = `${Math.min(words.scrollHeight, 140)}px`;
    const parts = cut(words.value.trim()).length;
    send.disabled = !parts;
    long.hidden = parts < 2;
    long.textContent = parts < 2 ? "" : context?.edit ? t("too-long") : `${t("sent-as")} ${parts}`;
    context?.edit || drafts.set(chat.id, words.value);
  }

  function write(text) {
    setContext(null);
    words.value = text;
    grow();
  }

  async function submit() {
    const text = words.value.trim();
    const parts = cut(text);
    if (!parts.length || (context?.edit && parts.length > 1)) return;
    const from = chat.viewer();
    const { below: markup } = chat.data();
    // A message that forces a reply is answered once, as if it had been swiped.
    const forced = markup?.force_reply && markup.message_id !== answered ? markup.message_id : undefined;
    const { edit, reply } = context ?? {};
    // Emptied at once: a second Enter must not send it again. What does not arrive comes back.
    write(edit ? drafts.get(chat.id) ?? "" : "");
    words.focus();
    for (const [at, part] of parts.entries()) {
      const done = edit
        ? await act("edit", { from, message: edit.id, text })
        : await act("text", { chat: chat.id, from, text: part, reply_to: at ? undefined : reply?.id ?? forced, topic: topic() });
      if (!done) return words.value ? undefined : write(parts.slice(at).join("\n"));
    }
    answered = forced ?? answered;
  }

  function setContext(next) {
    // An edit that is left gives back what was being written before it.
    if (context?.edit && !next) words.value = drafts.get(chat.id) ?? "";
    context = next;
    note.hidden = !next;
    const message = next?.reply ?? next?.edit;
    const label = next?.edit ? t("edit") : t("reply");
    const cancel = el("button", { class: "sign", type: "button", "aria-label": t("cancel"), onclick: () => setContext(null) }, "×");
    note.replaceChildren(el("span", {}, el("b", {}, label), ` ${(message?.content.text ?? "…").slice(0, 60)}`), cancel);
    grow();
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
    const once = async ({ currentTarget: node }) => {
      node.disabled = true;
      node.disabled = Boolean(await press());
    };
    return el("button", { class: "gate", type: "button", onclick: once }, label);
  }

  /** Shows what fits the chat: a start button, an unblock button, or where to write. */
  function refresh() {
    const { standing, below: markup, id } = chat.data();
    const isList = chat.isForum() && chat.thread() === null;
    const force = markup?.force_reply;
    words.placeholder = markup?.input_field_placeholder ?? (force ? t("reply") : t("write"));
    const key = JSON.stringify([standing, markup, id, isList]);
    if (key === shown) return;
    if (JSON.stringify(markup) !== JSON.stringify(shown && JSON.parse(shown)[1])) folded = false;
    shown = key;
    const content = standing === "new" && !chat.isGroup ? [gate(t("start"), () => chat.say("/start"))]
      : standing === "blocked" ? [gate(t("unblock"), () => act("unblock", { from: chat.viewer() }))]
      : isList ? (standing === "out" ? [gate(t("add-bot"), () => act("add_bot", { group: chat.id, by: chat.viewer() })), as.node] : [])
      : standing === "out" ? [gate(t("add-bot"), () => act("add_bot", { group: chat.id, by: chat.viewer() })), as.node, note, long, line]
      : as ? [as.node, note, long, line] : [note, long, line];
    rows = null;
    root.replaceChildren(...content);
    keys_below();
    grow();
  }

  return {
    node: root,
    refresh,
    focus: () => (grow(), (root.querySelector(".gate") ?? words).focus()),
    reply(message) { setContext({ reply: message }); words.focus(); },
    edit(message) { setContext({ edit: message }); words.value = message.content.text; grow(); words.focus(); },
  };
}
