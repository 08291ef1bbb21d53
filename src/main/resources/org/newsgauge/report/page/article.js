// Shows the note of a finding beside it, and lights up what belongs together. The page is whole
// without this: every finding in the text is a link to its note.
(() => {
  'use strict';
  const pop = document.getElementById('pop');
  let shown = null;
  const holder = (node) => node instanceof Element ? node.closest('.text [data-n]') : null;

  function hide() {
    if (!shown) return;
    document.querySelectorAll('.on').forEach((e) => e.classList.remove('on'));
    pop.hidden = true;
    shown = null;
  }

  function show(element) {
    if (element === shown) return;
    hide();
    shown = element;
    pop.replaceChildren();
    for (const id of element.dataset.n.split(' ').slice(0, 3)) {
      const note = document.getElementById(id);
      if (!note) continue;
      const copy = note.cloneNode(true);
      copy.removeAttribute('id');
      copy.querySelectorAll('.refs').forEach((e) => e.remove());
      copy.querySelectorAll('a').forEach((a) => a.replaceWith(...a.childNodes));
      // What the code of a statement means stands once, over all of its statements.
      const rule = note.parentElement.querySelector(':scope > p');
      if (rule) copy.append(rule.cloneNode(true));
      pop.append(copy);
      document.querySelectorAll('.text [data-n~="' + id + '"]').forEach((e) => e.classList.add('on'));
    }
    pop.hidden = false;
    place(element);
  }

  function place(element) {
    const at = element.getClientRects()[0] || element.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - pop.offsetWidth - 8));
    const below = at.bottom + 8;
    const top = below + pop.offsetHeight < innerHeight ? below : Math.max(8, at.top - pop.offsetHeight - 8);
    pop.style.left = left + 'px';
    pop.style.top = top + 'px';
  }

  document.addEventListener('pointerover', (e) => {
    if (e.pointerType === 'touch') return;
    const element = holder(e.target);
    if (element) show(element); else hide();
  });
  document.addEventListener('focusin', (e) => {
    const element = holder(e.target);
    if (element) show(element); else hide();
  });
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape') hide(); });
  // The first tap shows the note, the second follows the link.
  let tapped = null;
  document.addEventListener('click', (e) => {
    const element = holder(e.target);
    if (e.pointerType === 'touch' && element && tapped !== element) {
      tapped = element;
      e.preventDefault();
      show(element);
    } else {
      tapped = null;
      hide();
    }
  });
  // The focus scrolls the page to what it comes to: its note goes along.
  addEventListener('scroll', () => {
    if (shown && shown === document.activeElement) place(shown); else hide();
  }, {passive: true});
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
})();
