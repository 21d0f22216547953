// A drop zone: sends the file as it is, tells how far it is, and says what came of it.
import { announce, headers } from "./shell.js";

const SIGNED_OUT = 401;
const zones = document.querySelectorAll("[data-dropzone]");

// A file that misses the zone must not take the place of the page.
if (zones.length) ["dragover", "drop"].forEach(kind => addEventListener(kind, event => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); }));

for (const zone of zones) {
  const input = zone.querySelector("input[type=file]");
  const status = zone.querySelector("[data-drop-status]");
  const bar = zone.querySelector("progress");
  const signIn = zone.querySelector("[data-drop-sign-in]");
  const limit = Number(zone.dataset.maxBytes);
  const say = text => { status.textContent = text; announce(text); };
  const told = (kind, detail) => zone.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));

  ["dragenter", "dragover"].forEach(kind => zone.addEventListener(kind, event => { event.preventDefault(); zone.setAttribute("data-over", ""); }));
  ["dragleave", "drop"].forEach(kind => zone.addEventListener(kind, () => zone.removeAttribute("data-over")));
  zone.addEventListener("drop", event => { event.preventDefault(); if (event.dataTransfer.files.length) send(event.dataTransfer.files[0]); });
  input.addEventListener("change", () => { if (input.files.length) send(input.files[0]); });

  async function send(file) {
    if (limit && file.size > limit) { refuse({ title: zone.dataset.wordTooLarge }); return; }
    if (!zone.dataset.drop) { told("bw:chosen", { file }); return; }
    // Whoever is signed out is told before the whole file has gone the way for nothing.
    const session = await fetch("/api/v1/session", { cache: "no-store" }).catch(() => null);
    if (session?.status === SIGNED_OUT) { ended(SIGNED_OUT, await session.text()); return; }
    const request = new XMLHttpRequest();
    request.open("POST", zone.dataset.drop + (zone.dataset.drop.includes("?") ? "&" : "?") + "name=" + encodeURIComponent(file.name));
    Object.entries(headers).forEach(([name, text]) => request.setRequestHeader(name, text));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    bar.value = 0;
    bar.hidden = false;
    told("bw:sending", {});
    let quarter = 0;
    request.upload.addEventListener("progress", event => {
      const share = event.total ? event.loaded / event.total : 0;
      bar.value = share;
      status.textContent = zone.dataset.wordSending.replace("{0}", Math.round(share * 100));
      if (Math.floor(share * 4) > quarter) { quarter = Math.floor(share * 4); announce(status.textContent); }
    });
    request.addEventListener("load", () => ended(request.status, request.responseText));
    request.addEventListener("error", () => ended(0, ""));
    request.send(file);
  }

  function ended(status, text) {
    const answer = parsed(text);
    bar.hidden = true;
    signIn.hidden = status !== SIGNED_OUT;
    signIn.href = "/sign-in.xhtml?from=" + encodeURIComponent(location.pathname + location.search);
    if (status < 200 || status >= 300) { refuse(answer); return; }
    input.value = "";
    say(zone.dataset.wordDone);
    told("bw:uploaded", answer);
  }

  function refuse(answer) {
    input.value = "";
    say(answer.detail || answer.title || zone.dataset.wordFailed);
    told("bw:refused", answer);
  }
}

/** A proxy on the way may answer for the server, in a page of its own. */
function parsed(text) {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}
