// Files that bring something in: goes on to where a taken file is looked at, and says plainly why one was not taken.
const refusal = document.getElementById("not-taken");

document.addEventListener("bw:uploaded", event => { if (event.detail.href) location.assign(event.detail.href); });
document.addEventListener("bw:refused", event => {
  if (!refusal) return;
  const status = event.target.querySelector("[data-drop-status]");
  refusal.querySelector("[data-refusal]").textContent = event.detail.detail || status.textContent;
  status.textContent = "";
  refusal.hidden = false;
});
document.addEventListener("bw:job-ended", event => { if (event.detail.state === "FAILED") location.reload(); });
