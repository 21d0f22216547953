// Writing a quiz: where only one option can be right, ticking it takes the tick from the others.

document.addEventListener('change', event => {
  const box = event.target;
  if (!box.matches('.quiz-form-right input') || !box.checked) return;
  const answers = box.closest('[data-kind]');
  if (answers?.dataset.kind !== 'SINGLE') return;
  answers.querySelectorAll('.quiz-form-right input').forEach(other => { other.checked = other === box; });
});
