"""Pages of beheer, and the page a link in an invitation opens."""
