// Browsers take a while before their first format of a number or a date: they do it while the pages' code is on its way.
new Intl.NumberFormat('en-GB').format(0);
