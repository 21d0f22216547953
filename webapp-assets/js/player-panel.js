const ICONS = { finished: 'check-circle', problem: 'lock', choice: 'clone', elsewhere: 'clone', offline: 'wifi', 'signed-out': 'sign-in', parked: 'inbox', unsent: 'cloud-upload' };

const SIGNS = { failed: 'exclamation-triangle', open: 'info-circle', done: 'check-circle' };

/** What lies over the content when it is not the content's turn: loading, a choice, the end, a problem. */
export class Panel {
  #root;
  #panel;

  constructor(root) {
    this.#root = root;
    this.#panel = root.querySelector('[data-panel]');
  }

  show(kind, text, actions = []) {
    this.#panel.hidden = false;
    this.#panel.dataset.kind = kind;
    this.#root.dataset.panel = kind;
    this.#panel.querySelector('[data-panel-text]').textContent = text;
    this.#sign(ICONS[kind]);
    this.#panel.querySelector('[data-panel-result]').textContent = '';
    delete this.#panel.dataset.verdict;
    const buttons = actions.map(([label, act], at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'bw-button ' + (at === 0 ? 'bw-primary' : 'bw-secondary');
      button.textContent = label;
      button.addEventListener('click', act);
      return button;
    });
    this.#panel.querySelector('[data-panel-actions]').replaceChildren(...buttons);
    buttons[0]?.focus();
  }

  #sign(icon = 'info-circle') { this.#panel.querySelector('.player-panel-icon').className = 'player-panel-icon pi pi-' + icon; }

  hide() {
    this.#panel.hidden = true;
    delete this.#root.dataset.panel;
  }

  /** The end of a visit; the result may still be on its way. */
  finish(text, actions, receipt) {
    this.show('finished', text, actions);
    if (receipt) this.update(receipt);
  }

  update(receipt) {
    if (this.#panel.dataset.kind !== 'finished') return;
    const { dataset } = this.#root;
    const score = receipt.scaled === undefined || receipt.scaled === null ? '' : ' · ' + Math.round(receipt.scaled * 100) + ' %';
    const verdict = receipt.success === 'PASSED' ? dataset.wordPassed : receipt.success === 'FAILED' ? dataset.wordFailedTest
      : receipt.completion === 'COMPLETED' ? dataset.wordCompleted : dataset.wordInProgress;
    this.#panel.dataset.verdict = receipt.success === 'FAILED' ? 'failed' : receipt.completion === 'COMPLETED' ? 'done' : 'open';
    this.#sign(SIGNS[this.#panel.dataset.verdict]);
    this.#panel.querySelector('[data-panel-result]').textContent = verdict + score + (receipt.complete ? ' · ' + dataset.wordCourseComplete : '');
  }
}
