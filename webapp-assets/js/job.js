// Shows how far long work is, until it has ended.
import { announce } from "./shell.js";

for (const box of document.querySelectorAll("[data-job]")) follow(box);

export function follow(box) {
  const fill = box.querySelector(".bw-progress-fill");
  const track = box.querySelector("[role=progressbar]");
  const text = box.querySelector("[data-job-text]");
  const look = async () => {
    let job;
    try {
      const answer = await fetch("/api/v1/jobs/" + encodeURIComponent(box.dataset.job), { cache: "no-store" });
      if (answer.status === 401) { location.reload(); return; }
      if (answer.status === 404 || answer.status === 403) { box.hidden = true; return; } // Another one's work: only they follow it.
      job = await answer.json();
    } catch { setTimeout(look, 3000); return; }
    fill.style.setProperty("--share", job.percent + "%");
    track.setAttribute("aria-valuenow", job.percent);
    text.textContent = job.total ? job.done.toLocaleString() + " / " + job.total.toLocaleString() : job.title;
    if (job.state === "RUNNING") { setTimeout(look, 1000); return; }
    text.textContent = job.state === "DONE" ? box.dataset.wordDone : job.failure;
    announce(text.textContent);
    box.dataset.state = job.state;
    box.dispatchEvent(new CustomEvent("bw:job-ended", { bubbles: true, detail: job }));
    if (job.state === "DONE" && job.href && box.dataset.follow === "true") location.assign(job.href);
  };
  look();
}
