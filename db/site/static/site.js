// Datasette's table pages ask for this; their own inline script is not run under the content security policy.
window.DATASETTE_ALLOW_FACET = true;
// A menu that is open closes when something else is clicked.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.nav-menu[open], details.actions-menu-links[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
