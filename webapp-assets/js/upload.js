// A drop zone: sends the file as it is, tells how far it is, and says what came of it.
import { announce, headers } from "./shell.js";

const zones = document.querySelectorAll("[data-dropzone]");

// A file that misses the zone must not take the place of the page.
if (zones.length) ["dragover", "drop"].forEach(kind => addEventListener(kind, event => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); }));

for (const zone of zones) {
  const input = zone.querySelector("input[type=file]");
  const status = zone.querySelector("[data-drop-status]");
  const bar = zone.querySelector("progress");
  const limit = Number(zone.dataset.maxBytes);
  const say = text => { status.textContent = text; announce(text); };
  const told = (kind, detail) => zone.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail }));

  ["dragenter", "dragover"].forEach(kind => zone.addEventListener(kind, event => { event.preventDefault(); zone.setAttribute("data-over", ""); }));
  ["dragleave", "drop"].forEach(kind => zone.addEventListener(kind, () => zone.removeAttribute("data-over")));
  zone.addEventListener("drop", event => { event.preventDefault(); if (event.dataTransfer.files.length) send(event.dataTransfer.files[0]); });
  input.addEventListener("change", () => { if (input.files.length) send(input.files[0]); });

  function send(file) {
    if (limit && file.size > limit) { refuse({ title: zone.dataset.wordTooLarge }); return; }
    if (!zone.dataset.drop) { told("bw:chosen", { file }); return; }
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
    request.addEventListener("load", () => {
      bar.hidden = true;
      const answer = read(request.responseText);
      if (request.status >= 300) { refuse(answer); return; }
      input.value = "";
      say(zone.dataset.wordDone);
      told("bw:uploaded", answer);
    });
    request.addEventListener("error", () => { bar.hidden = true; refuse({}); });
    request.send(file);
  }

  function refuse(answer) {
    input.value = "";
    say(answer.detail || answer.title || zone.dataset.wordFailed);
    told("bw:refused", answer);
  }
}

/** What stands between us and the server answers in its own words, which are no JSON. */
function read(text) {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}
