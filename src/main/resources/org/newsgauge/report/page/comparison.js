// Sorts tables by a column; opens what is folded before printing. The page is whole without this.
(() => {
  'use strict';
  const number = (text) => {
    const value = parseFloat(text.replace(/,/g, ''));
    return Number.isNaN(value) ? null : value;
  };

  function sort(table, column, header) {
    const up = header.getAttribute('aria-sort') === 'descending';
    table.querySelectorAll('th[aria-sort]').forEach((h) => h.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    // A body for each line, which its excerpts belong to, or all lines in one body.
    const bodies = table.tBodies.length > 1;
    const cell = (item) => (bodies ? item.rows[0] : item).cells[column];
    const key = (item) => cell(item).dataset.sort || cell(item).firstChild.textContent.replace('−', '-');
    const rows = Array.from(bodies ? table.tBodies : table.tBodies[0].rows);
    rows.sort((a, b) => {
      const x = number(key(a));
      const y = number(key(b));
      const order = x !== null && y !== null && column > 0 ? x - y : key(a).localeCompare(key(b));
      return up ? order : -order;
    });
    (bodies ? table : table.tBodies[0]).append(...rows);
  }

  document.querySelectorAll('table.sortable').forEach((table) => {
    for (const [column, header] of Array.from(table.tHead.rows[0].cells).entries()) {
      if (header.classList.contains('nosort')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, column, header));
    }
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details:not(.ex)').forEach((d) => { d.open = true; }));
})();
