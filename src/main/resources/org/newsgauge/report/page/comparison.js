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
    const body = table.tBodies[0];
    const key = (row) => row.cells[column].dataset.sort || row.cells[column].firstChild.textContent.replace('−', '-');
    const rows = Array.from(body.rows);
    rows.sort((a, b) => {
      const x = number(key(a));
      const y = number(key(b));
      const order = x !== null && y !== null && column > 0 ? x - y : key(a).localeCompare(key(b));
      return up ? order : -order;
    });
    body.append(...rows);
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
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
})();
